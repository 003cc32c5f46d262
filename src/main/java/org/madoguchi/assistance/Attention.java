package org.madoguchi.assistance;

/**
 * What waits for a supervisor today, in numbers.
 *
 * @param emergencies that wait for a second person's word
 * @param overdue those of them that have waited for an hour
 * @param searching how many of the staff search unusually much
 */
public record Attention(int emergencies, int overdue, int searching) {

    public boolean isNeeded() {
        return emergencies > 0 || searching > 0;
    }
}
