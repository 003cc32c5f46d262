package org.madoguchi.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.madoguchi.almanac.PhoneHours;
import org.madoguchi.member.InsurerNumber;

/** Where the members of each insurer call, and when somebody answers there: as configured, and so without a database. */
public final class InsurerPhones {

    private final List<Insurer> configured;
    private final Map<InsurerNumber, PhoneHours> hours;

    /** @param hours of those that have said them */
    public InsurerPhones(List<Insurer> configured, Map<InsurerNumber, PhoneHours> hours) {
        this.configured = List.copyOf(configured);
        this.hours = Map.copyOf(hours);
    }

    /** Those of the insurers that are configured, in their order. */
    public List<InsurerPhone> at(Instant now) {
        return configured.stream().map(insurer -> of(insurer, now)).toList();
    }

    public InsurerPhone of(Insurer insurer, Instant now) {
        var said = hours.get(insurer.number());
        return new InsurerPhone(
                insurer.number(), insurer.name(), insurer.phone(), said, said == null ? null : said.at(now));
    }
}
