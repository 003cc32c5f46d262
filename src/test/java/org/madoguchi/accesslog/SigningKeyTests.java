package org.madoguchi.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of RFC 8410, section 10. */
class SigningKeyTests {

    private static final String SECRET = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----
            """;
    private static final String OPEN = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
            -----END PUBLIC KEY-----
            """;

    @TempDir
    Path folder;

    @Test
    void thePublicKeyIsFoundFromThePrivateOne() throws IOException {
        var own = SigningKey.of(new AccessLogProperties(file("secret.pem", SECRET), List.of()));
        assertThat(own.open()).isEqualTo(new KeyFile(file("open.pem", OPEN)).publicKey());
    }

    @Test
    void whatOneSignsTheOtherConfirms() throws IOException {
        var own = SigningKey.of(new AccessLogProperties(file("secret.pem", SECRET), List.of()));
        var keys = VerificationKeys.of(new AccessLogProperties(null, List.of(file("open.pem", OPEN))));
        var hash = new Fields().text("said").sha256();
        assertThat(keys.confirm(hash, own.sign(hash))).isTrue();
        assertThat(keys.confirm(new Fields().text("meant").sha256(), own.sign(hash))).isFalse();
        assertThat(keys.confirm(hash, null)).isFalse();
    }

    @Test
    void noTwoListsOfFieldsGiveTheSameHash() {
        assertThat(List.of(
                        new Fields().text("a|b").text("c").sha256(),
                        new Fields().text("a").text("b|c").sha256(),
                        new Fields().text("").text("a|bc").sha256(),
                        new Fields().text(null).text("a|bc").sha256()))
                .doesNotHaveDuplicates();
    }

    private String file(String name, String pem) throws IOException {
        return Files.writeString(folder.resolve(name), pem).toString();
    }
}
