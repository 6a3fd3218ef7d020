package dev.waybill.guard;

import java.util.ArrayList;
import java.util.List;

/**
 * What the guard is started with. The options come from the launcher, where an installation fixed them; nothing is read
 * from the environment, which belongs to the agent.
 *
 * @param home where the guard keeps its state; empty for the usual place
 * @param userHome the user's home; empty for the system's answer
 * @param waybill the program that talks to the server; empty for none
 * @param git git's path; empty to look where systems have it
 * @param index the index that git is about to commit; empty for the usual one
 * @param rest the host, and what belongs to it
 */
record Options(String home, String userHome, String waybill, String git, String index, List<String> rest) {
    Options {
        rest = List.copyOf(rest);
    }

    static Options parse(String[] arguments) {
        String home = "";
        String userHome = "";
        String waybill = "";
        String git = "";
        String index = "";
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            boolean option = rest.isEmpty() && i + 1 < arguments.length;
            switch (option ? arguments[i] : "") {
                case "--home" -> home = arguments[++i];
                case "--user-home" -> userHome = arguments[++i];
                case "--waybill" -> waybill = arguments[++i];
                case "--git" -> git = arguments[++i];
                case "--index" -> index = arguments[++i];
                default -> rest.add(arguments[i]);
            }
        }
        return new Options(home, userHome, waybill, git, index, rest);
    }

    String host() {
        return rest.isEmpty() ? "" : rest.get(0);
    }
}
