package org.madoguchi.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberRefTests {

    @Test
    void isReadFromTheFormItIsWrittenIn() {
        var ref = new MemberRef(UUID.randomUUID());
        assertThat(MemberRef.parse(ref.toString())).contains(ref);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1-1-1-1-1", "0F8FAD5B-D9CB-469F-A165-70867728950E", "../etc", "null"})
    void anythingElseIsNotFoundRatherThanAnError(String text) {
        assertThat(MemberRef.parse(text)).isEmpty();
    }
}
