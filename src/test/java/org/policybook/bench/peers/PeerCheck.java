package org.policybook.bench.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a peer's pages say what ours say: {@code PeerCheck SITE PEER}, for one page of each folder. Prints a line for each
 * that does not; 1 in the exit status where there is any.
 */
public final class PeerCheck {
    private static final double SHORTEST = 0.85;
    private static final double LONGEST = 1.15;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PeerCheck() {}

    /** As the class says; 2 in the exit status for wrong usage. */
    public static void main(String... args) throws IOException {
        if (args.length != 2) {
            System.err.println("PeerCheck SITE PEER");
            System.exit(2);
        }
        Path site = Path.of(args[0]);
        Path peer = Path.of(args[1]);
        boolean same = true;
        for (String path : sample(ShownPage.paths(site))) {
            List<String> faults = faults(ShownPage.read(site, path), ShownPage.read(peer, path));
            faults.forEach(fault -> System.err.println(path + ": " + fault));
            same &= faults.isEmpty();
        }
        System.exit(same ? 0 : 1);
    }

    /** The first page of each folder that is no list, and the glossary. */
    private static List<String> sample(List<String> paths) {
        Map<String, String> sample = new TreeMap<>();
        for (String path : paths) {
            boolean list = path.endsWith("index.html");
            if (path.contains("/") ? !list : path.equals("glossary.html")) {
                sample.putIfAbsent(path.replaceFirst("[^/]*$", ""), path);
            }
        }
        return List.copyOf(sample.values());
    }

    private static List<String> faults(ShownPage ours, ShownPage theirs) {
        String text = plain(theirs.main().text());
        double share = (double) text.length() / plain(ours.main().text()).length();
        if (share < SHORTEST || share > LONGEST) {
            return List.of("its text is %.2f times as long as ours".formatted(share));
        }
        String all = text + plain(String.join("", theirs.pieces()));
        Set<String> links = theirs.links();
        return Stream.concat(
                        ours.pieces().stream().filter(piece -> !all.contains(plain(piece))),
                        ours.links().stream().filter(link -> !links.contains(link)))
                .map(lacking -> "lacks " + lacking)
                .toList();
    }

    private static String plain(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }
}
