package org.madoguchi.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailServerTests {

    @Test
    void aPortalWithoutOneNeedsNoSettings() {
        assertThat(new MailServer(null, "", "").isThere()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', https://madoguchi.example", "counter@kenpo.example, ''", "nobody, https://madoguchi.example",
        "counter@kenpo.example, madoguchi.example", "counter@kenpo.example, https://madoguchi.example/members"
    })
    void aPortalWithOneStartsOnlyWithASenderAndItsOwnAddress(String from, String portal) {
        assertThatThrownBy(() -> new MailServer(new JavaMailSenderImpl(), from, portal))
                .hasMessageContaining("madoguchi.mail.from").hasMessageContaining("madoguchi.public-url");
    }
}
