package org.madoguchi.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** People of Japan's ages, put together to households of one to six around one insured. */
record SyntheticHouseholds(Random random) {

    /**
     * 人口 of 2023-01-01 in 万人, five years of age each, below 75, where the insurance of the very old begins
     * (デジタル庁, マイナンバーカードの交付・保有枚数等について, end of April 2024).
     */
    static final Weights POPULATION =
            new Weights(428, 505, 540, 559, 631, 645, 651, 730, 801, 946, 955, 814, 746, 745, 918);

    private static final int YOUNGEST_INSURED = 20;
    private static final int LARGEST = 6;

    /** Of a hundred people from 20 to 74; leaves 0.7 dependents to each insured. */
    private static final int INSURED = 72;

    /** The ages of so many people, household by household, the insured first. */
    List<List<Integer>> of(int people) {
        var households = new ArrayList<List<Integer>>();
        var dependents = new ArrayList<Integer>();
        for (int n = 0; n < people; n++) {
            int age = POPULATION.draw(random) * 5 + random.nextInt(5);
            if (age >= YOUNGEST_INSURED && random.nextInt(100) < INSURED) {
                households.add(household(age));
            } else {
                dependents.add(age);
            }
        }
        while (dependents.size() > households.size() * (LARGEST - 1)) {
            households.add(household(Math.max(dependents.removeLast(), YOUNGEST_INSURED)));
        }
        dependents.forEach(age -> home(age, households).add(age));
        return households;
    }

    private static List<Integer> household(int insured) {
        return new ArrayList<>(List.of(insured));
    }

    /** The next household from a random one on that has room and fits, or at least has room. */
    private List<Integer> home(int age, List<List<Integer>> households) {
        int start = random.nextInt(households.size());
        var inOrder = IntStream.range(0, households.size())
                .mapToObj(n -> households.get((start + n) % households.size()))
                .filter(household -> household.size() < LARGEST)
                .toList();
        return inOrder.stream()
                .filter(household -> fits(age, household.getFirst()))
                .findFirst()
                .orElseGet(inOrder::getFirst);
    }

    /** A child, someone of the same generation, or a parent. */
    private static boolean fits(int age, int insured) {
        int older = insured - age;
        return age < 23 ? older >= 20 && older <= 45 : Math.abs(older) <= 12 || older <= -18;
    }
}
