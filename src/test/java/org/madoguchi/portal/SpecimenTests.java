package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.document.SpecimenPicture;
import org.madoguchi.document.SpecimenPictures;

/** The pictures of the specimens: for anybody, the same for everybody, made once. */
class SpecimenTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final Visitor passerBy = new Visitor(portal.uri());

    @ParameterizedTest
    @ValueSource(strings = {"eligibility-notice", "eligibility-information", "eligibility-declaration", "renewal-letter-ja",
        "renewal-letter-en", "notice-copy", "information-copy"})
    void anybodySeesAPageWithTheRedMarkOfASpecimen(String name) throws IOException {
        var answer = passerBy.download("/specimens/" + name + ".png");
        var image = ImageIO.read(new ByteArrayInputStream(answer.body()));

        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(image.getWidth()).isEqualTo(SpecimenPicture.WIDTH);
        assertThat(image.getHeight()).isEqualTo(SpecimenPicture.HEIGHT);
        assertThat(answer.body().length).isLessThan(120 * 1024);
        assertThat(reddish(image)).isGreaterThan(10_000);
    }

    @Test
    void aBrowserKeepsThemAndAsksWhetherTheyAreStillThose() {
        var first = passerBy.get("/specimens/notice-copy.png");
        assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=86400, public");
        var again = passerBy.get("/specimens/notice-copy.png", "If-None-Match", first.headers().firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void askingOftenMakesNothingNew() {
        var pictures = portal.bean(SpecimenPictures.class);
        assertThat(pictures.named("notice-copy.png")).containsSame(pictures.named("notice-copy.png").orElseThrow());
    }

    @Test
    void whoeverIsSignedInSeesTheSame() {
        var yamada = new Visitor(portal.uri());
        yamada.signIn("yamada");
        assertThat(yamada.download("/specimens/eligibility-notice.png").body())
                .isEqualTo(passerBy.download("/specimens/eligibility-notice.png").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/specimens/nothing.png", "/specimens/fillable-declaration.png", "/specimens/renewal-letter-fr.png",
        "/specimens/..%2fx.png"})
    void otherNamesAreNoPictures(String path) {
        assertThat(passerBy.get(path).statusCode()).isBetween(400, 404);
    }

    private static long reddish(BufferedImage image) {
        long count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                var colour = new Color(image.getRGB(x, y));
                count += colour.getRed() > colour.getGreen() + 40 && colour.getRed() > colour.getBlue() + 40 ? 1 : 0;
            }
        }
        return count;
    }
}
