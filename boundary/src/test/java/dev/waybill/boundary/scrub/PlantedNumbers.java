package dev.waybill.boundary.scrub;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Numbers that carry check digits, made with their own arithmetic and not with the scrubber's. */
public record PlantedNumbers(String kind, Function<RandomGenerator, String> form) {
    private static final List<PlantedNumbers> ALL = List.of(
            new PlantedNumbers("personal:card-number", random -> card("4", 16, random)),
            new PlantedNumbers("personal:card-number", random -> grouped(card("4", 16, random), ' ', 4, 4, 4, 4)),
            new PlantedNumbers("personal:card-number", random -> grouped(card("53", 16, random), '-', 4, 4, 4, 4)),
            new PlantedNumbers("personal:card-number", random -> grouped(card("37", 15, random), ' ', 4, 6, 5)),
            new PlantedNumbers("personal:iban", random -> iban("DE", Plant.grow("{d18}", random))),
            new PlantedNumbers("personal:iban", random -> spaced(iban("GB", Plant.grow("MIDL{d14}", random)))),
            new PlantedNumbers("personal:iban", random -> iban("FR", Plant.grow("{d20}{u1}{d2}", random))),
            new PlantedNumbers(
                    "personal:us-social-security-number", random -> Plant.grow("5{d1}1-4{d1}-1{d3}", random)),
            new PlantedNumbers("personal:phone", random -> Plant.grow("+49 151 2{d7}", random)),
            new PlantedNumbers("personal:phone", random -> Plant.grow("+44 20 7946 0{d3}", random)),
            new PlantedNumbers("personal:phone", random -> Plant.grow("+1 415-555-2{d3}", random)),
            new PlantedNumbers("personal:phone", random -> Plant.grow("+4915112{d6}", random)),
            new PlantedNumbers("personal:phone", random -> Plant.grow("(212) 555-3{d3}", random)),
            new PlantedNumbers("personal:phone", random -> Plant.grow("call 030 9{d7}", random)));

    /** All of them. */
    public static List<PlantedNumbers> all() {
        return ALL;
    }

    /** A new one. */
    public String grow(RandomGenerator random) {
        return form.apply(random);
    }

    private static String card(String prefix, int length, RandomGenerator random) {
        String body = prefix + Plant.grow("{d" + (length - prefix.length() - 1) + "}", random);
        for (int check = 0; check <= 9; check++) {
            int sum = 0;
            String number = body + check;
            for (int i = 0; i < length; i++) {
                int digit = number.charAt(length - 1 - i) - '0';
                sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
            }
            if (sum % 10 == 0) {
                return number;
            }
        }
        throw new AssertionError("one of ten digits fits");
    }

    private static String iban(String country, String account) {
        StringBuilder digits = new StringBuilder();
        for (char c : (account + country + "00").toCharArray()) {
            digits.append(Character.digit(c, 36));
        }
        int check = 98
                - new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        return country + check / 10 + check % 10 + account;
    }

    private static String spaced(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            out.append(i > 0 && i % 4 == 0 ? " " : "").append(text.charAt(i));
        }
        return out.toString();
    }

    private static String grouped(String digits, char sign, int... sizes) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int size : sizes) {
            out.append(at > 0 ? String.valueOf(sign) : "").append(digits, at, at + size);
            at += size;
        }
        return out.toString();
    }
}
