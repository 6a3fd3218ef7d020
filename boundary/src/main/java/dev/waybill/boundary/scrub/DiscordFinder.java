package dev.waybill.boundary.scrub;

import dev.waybill.boundary.scrub.Find.Trust;

/** Discord's bot tokens: an id in base 64, six or seven characters of time, and a signature, with dots between. */
final class DiscordFinder implements Finder {
    static final String NAME = Mark.SECRET + "discord-bot-token";

    private static final int SHORTEST_ID = 23;
    private static final int LONGEST_ID = 30;
    private static final int SHORTEST_SIGNATURE = 25;
    private static final int LONGEST_SIGNATURE = 64;

    @Override
    public void find(Sight sight, Finds finds) {
        String text = sight.text();
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            for (int time = 6; time <= 7; time++) {
                int second = dot + 1 + time;
                if (second < text.length() && text.charAt(second) == '.') {
                    token(sight, dot, second, finds);
                }
            }
        }
    }

    private static void token(Sight sight, int first, int second, Finds finds) {
        String text = sight.text();
        int start = first;
        while (start > 0 && first - start <= LONGEST_ID && isTokenPart(text.charAt(start - 1))) {
            start--;
        }
        int end = second + 1;
        while (end < text.length() && end - second <= LONGEST_SIGNATURE && isTokenPart(text.charAt(end))) {
            end++;
        }
        boolean longEnough = first - start >= SHORTEST_ID && end - second - 1 >= SHORTEST_SIGNATURE;
        if (longEnough && Checks.mixedRandom(text.substring(start, end))) {
            finds.add(sight, start, end, NAME, Trust.FORM);
        }
    }

    private static boolean isTokenPart(char c) {
        return Ascii.isAlphanumeric(c) || c == '-' || c == '_';
    }
}
