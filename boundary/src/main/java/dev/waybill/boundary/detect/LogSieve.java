package dev.waybill.boundary.detect;

import java.util.ArrayList;
import java.util.List;

/** Takes out of a log what quotes a source, and leaves what says what went wrong. */
final class LogSieve {
    private LogSieve() {}

    static SiftedLog sift(BodyDetector detector, String logTail) {
        List<Firing> firings = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        int line = 0;
        for (String words : logTail.split("\n", -1)) {
            line++;
            Judgement judgement = detector.judge(words);
            if (judgement.body()) {
                firings.add(new Firing(judgement.firings().getFirst().rule(), line));
            } else {
                kept.add(words);
            }
        }
        return new SiftedLog(String.join("\n", kept), firings.size(), firings);
    }
}
