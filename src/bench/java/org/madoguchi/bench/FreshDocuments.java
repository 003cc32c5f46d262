package org.madoguchi.bench;

import java.time.Duration;
import java.time.LocalDate;
import org.madoguchi.document.EligibilityInformation;
import org.madoguchi.document.EligibilityInformationPdf;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A JVM that makes PDFs only, and prints the seconds that the first took, and each when warm. */
final class FreshDocuments {

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final EligibilityInformation INFORMATION = new EligibilityInformation(
            "見本健康保険組合", "06990022", "0011", "0123456", "00", "山田\u3000太郎", null, null,
            LocalDate.of(2026, 11, 21));

    private FreshDocuments() {}

    public static void main(String... arguments) throws Exception {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean("messageSource", ResourceBundleMessageSource.class, FreshDocuments::words);
            context.register(EligibilityInformationPdf.class);
            context.refresh();
            var pdf = context.getBean(EligibilityInformationPdf.class);
            System.out.println(Seconds.of(() -> pdf.of(INFORMATION)));
            Seconds.ofEach(WARM_UP, () -> pdf.of(INFORMATION));
            System.out.println(Seconds.ofEach(ROUND, () -> pdf.of(INFORMATION)));
        }
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("i18n/document");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
