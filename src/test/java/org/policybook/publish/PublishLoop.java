package org.policybook.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;

/**
 * A program that publishes one site after the other, each with its number on every page; what tests run beside them and
 * kill.
 */
final class PublishLoop {
    /** Pages of a site. */
    static final int PAGES = 60;

    private PublishLoop() {}

    /** The text of page {@code page} of site {@code site}: long enough to be written in several steps. */
    static String text(int site, int page) {
        return ("site " + site + " page " + page + "\n").repeat(2_000);
    }

    static Publisher.Writer site(int site) {
        return output -> {
            for (int page = 0; page < PAGES; page++) {
                output.write("documents/" + page + ".html", text(site, page).getBytes(UTF_8));
            }
        };
    }

    /** Publishes to {@code args[0]} the sites {@code args[1]} up to {@code args[2]}, and says which it did. */
    public static void main(String[] args) {
        for (int site = Integer.parseInt(args[1]); site <= Integer.parseInt(args[2]); site++) {
            try {
                Publisher.publish(Path.of(args[0]), List.of(), site(site));
                System.out.println("published " + site);
            } catch (PublishException e) {
                System.out.println(e.code() + " " + site);
            }
            System.out.flush();
        }
    }
}
