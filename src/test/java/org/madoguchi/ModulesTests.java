package org.madoguchi;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    @Test
    void theRoomsLeanOnlyOnWhatTheySay() {
        ApplicationModules.of(Madoguchi.class).verify();
    }
}
