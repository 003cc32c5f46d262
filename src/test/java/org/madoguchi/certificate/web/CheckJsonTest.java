package org.madoguchi.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@CheckerTest
class CheckJsonTest {

    private static final String ISSUE = "born=1985-11-14&issued=2021-03-10";

    @Autowired
    private MockMvc mvc;

    @Test
    void theDatesFollowFromTheExpiry() throws Exception {
        var answer = json("/check?expires=2026-12-25&on=2026-11-21");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo("{"
                + "\"certificateExpiry\":\"2026-12-25\","
                + "\"windowOpensOn\":\"2026-09-26\","
                + "\"readerAlertFrom\":\"2026-09-25\","
                + "\"noticeFrom\":\"2026-09-25\","
                + "\"noticeTo\":\"2026-10-25\","
                + "\"lastDayFullUse\":\"2026-12-25\","
                + "\"graceFrom\":\"2026-12-26\","
                + "\"lastDayGrace\":\"2027-03-31\","
                + "\"firstDayUnusable\":\"2027-04-01\","
                + "\"stage\":\"RENEWABLE\","
                + "\"daysLeftInStage\":34,"
                + "\"estimated\":false}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "application/json;q=0.1,text/html;q=0.9 | text/html",
        "text/html;q=0.1,application/json;q=0.9 | application/json",
        "application/json                       | application/json",
        "*/*                                    | text/html",
        "text/html,*/*;q=0.8                    | text/html",
        "application/xhtml+xml                  | text/html"
    })
    void whoeverAcceptsBothGetsWhatTheyPrefer(String accept, String type) throws Exception {
        var answer = mvc.perform(get("/check?expires=2026-12-25").header("Accept", accept)).andReturn().getResponse();
        assertThat(answer.getContentType()).startsWith(type);
    }

    @Test
    void whatIsComputedFromBirthAndIssueIsEstimated() throws Exception {
        var answer = json("/check?born=1985-11-14&issued=2025-08-15&event=renewal&previousExpiry=2025-11-14"
                + "&cardExpires=2030-11-14&on=2030-11-15").getContentAsString();

        assertThat(JsonPath.<String>read(answer, "$.certificateExpiry")).isEqualTo("2030-11-14");
        assertThat(JsonPath.<String>read(answer, "$.stage")).isEqualTo("GRACE");
        assertThat(JsonPath.<Boolean>read(answer, "$.estimated")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/check?expires=2027-02-09&residenceExpires=2027-02-09",
        "/check?born=1994-08-20&issued=2024-02-10&event=initial&residenceExpires=2027-02-09"
    })
    void noNoticeIsSentAtTheEndOfThePeriodOfStay(String url) throws Exception {
        assertThat(json(url).getContentAsString()).contains("\"noticeFrom\":null,\"noticeTo\":null,");
    }

    @Test
    void todayIsTheDayInJapan() throws Exception {
        assertThat(json("/check?expires=2026-11-20").getContentAsString()).contains("\"stage\":\"GRACE\"");
        assertThat(json("/check?expires=2026-11-21").getContentAsString()).contains("\"stage\":\"RENEWABLE\"");
    }

    @Test
    void otherParametersAreLeftAside() throws Exception {
        assertThat(json("/check?expires=2026-12-25&lang=en&colour=red").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/check,                                                                expires, missing",
        "/check?expires=&on=,                                                   expires, missing",
        "/check?on=2026-11-21,                                                  expires, missing",
        "/check?expires=2026-02-30,                                             expires, not-a-date",
        "/check?expires=tomorrow,                                               expires, not-a-date",
        "/check?expires=2026-12-25&on=1899-12-31,                               on, out-of-range",
        "/check?expires=2026-12-25&on=2201-01-01,                               on, out-of-range",
        "/check?expires=9999-12-31,                                             expires, out-of-range",
        "/check?expires=2026-12-25&born=1985-11-14,                             expires, not-together",
        "/check?expires=123456789018,                                           expires, individual-number",
        "/check?issued=2021-03-10&event=initial,                                born, missing",
        "/check?born=1985-11-14&event=initial,                                  issued, missing",
        "/check?born=1985-11-14&issued=2021-03-10,                              event, missing",
        "/check?born=1985-11-14&issued=2021-03-10&event=stolen,                 event, unknown-event",
        "/check?born=2022-01-01&issued=2021-03-10&event=initial,                issued, issued-before-birth",
        "/check?born=1985-11-14&issued=2015-12-31&event=initial,                issued, issued-before-first-cards",
        "/check?" + ISSUE + "&event=initial&previousExpiry=2021-11-14,   previousExpiry, initial-with-previous",
        "/check?" + ISSUE + "&event=initial&cardExpires=2021-03-09,      cardExpires, card-expired-before-issue",
        "/check?" + ISSUE + "&event=initial&residenceExpires=2021-03-09, residenceExpires, "
                + "residence-ended-before-issue",
        "/check?" + ISSUE + "&event=renewal,                             previousExpiry, renewal-without-previous",
        "/check?" + ISSUE + "&event=renewal&previousExpiry=2021-03-09,   issued, renewal-after-expiry",
        "/check?" + ISSUE + "&event=renewal&previousExpiry=2021-03-10,   issued, issued-on-previous-expiry"
    })
    void wrongInputIsAProblemThatNamesTheFieldAndTheReason(String url, String field, String reason) throws Exception {
        var answer = json(url);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        var body = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(JsonPath.<Integer>read(body, "$.status")).isEqualTo(400);
        List<Map<String, String>> errors = JsonPath.read(body, "$.errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst()).containsEntry("field", field).containsEntry("reason", reason);
        assertThat(errors.getFirst().get("detail")).isNotBlank();
    }

    @Test
    void eachWrongFieldIsNamedInTheReadersLanguage() throws Exception {
        var url = "/check?born=x&issued=2021-03-10&event=initial&on=y";

        assertThat(details(url, Locale.JAPANESE)).containsExactly(
                "日付として読み取れません。例：2026年12月25日", "日付として読み取れません。例：2026年12月25日");
        assertThat(details(url, Locale.ENGLISH)).first().asString().startsWith("This could not be read as a date.");
        assertThat(details("/check?expires=1066-10-14", Locale.ENGLISH))
                .containsExactly("Please enter a date from 1900 to 2200.");
    }

    @Test
    void anIndividualNumberIsNotEchoed() throws Exception {
        var body = json("/check?expires=1234-5678-9018&on=123456789018").getContentAsString();

        assertThat(body).contains("individual-number").doesNotContain("9018");
    }

    private List<String> details(String url, Locale locale) throws Exception {
        var body = mvc.perform(get(url).accept(APPLICATION_JSON).locale(locale)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return JsonPath.read(body, "$.errors[*].detail");
    }

    private MockHttpServletResponse json(String url) throws Exception {
        return mvc.perform(get(url).accept(APPLICATION_JSON)).andReturn().getResponse();
    }
}
