package org.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.terminal.CannotStart;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;

/** What people sign in with must not do as the token of a program. */
class JobTokensTest {

    @ParameterizedTest
    @ValueSource(strings = {"portal", "portal-staff"})
    void anAudienceThatIsTheClientIdOfARegistrationKeepsThePortalFromStarting(String audience) {
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> tokens(audience))
                .withMessageContaining("madoguchi.feed.audience").withMessageNotContaining("\n");
    }

    @Test
    void anAudienceOfItsOwnOrNoneWillDo() {
        assertThatCode(() -> tokens("portal-feed")).doesNotThrowAnyException();
        assertThatCode(() -> tokens("")).doesNotThrowAnyException();
    }

    private static JobTokens tokens(String audience) {
        var properties = new OAuth2ClientProperties();
        properties.getRegistration().put(Registrations.MEMBER, registration("portal"));
        properties.getRegistration().put(Registrations.STAFF, registration("portal-staff"));
        return new JobTokens(new Registrations(properties), new StaffClaims("roles", "insurer"), null, audience);
    }

    private static OAuth2ClientProperties.Registration registration(String clientId) {
        var registration = new OAuth2ClientProperties.Registration();
        registration.setClientId(clientId);
        return registration;
    }
}
