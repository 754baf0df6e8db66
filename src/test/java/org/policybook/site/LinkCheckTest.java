package org.policybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCheckTest {
    @TempDir
    private Path folder = Path.of("");

    private LinkCheck check() throws IOException {
        return new LinkCheck(BuiltSite.open(folder));
    }

    @BeforeEach
    void makeASite() throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        Files.writeString(folder.resolve("index.html"), "<h1 id='top'>Home</h1>");
        Files.writeString(folder.resolve("documents/a.html"), "<h1 id='条'>A</h1>");
    }

    @Test
    void soundLinksPass() throws IOException {
        assertThat(check().link("index.html", "documents/a.html")).isEmpty();
        assertThat(check().link("documents/a.html", "../index.html?q=1#top")).isEmpty();
        assertThat(check().link("index.html", "documents/a.html#%E6%9D%A1")).isEmpty();
        assertThat(check().link("index.html", "#top")).isEmpty();
        assertThat(check().link("index.html", "https://example.org/")).isEmpty();
        assertThat(check().resource("index.html", "data:image/gif;base64,R0lGODlhAQABAAAAACw="))
                .isEmpty();
    }

    @Test
    void faultyLinksAreNamed() throws IOException {
        assertThat(check().link("index.html", "documents/b.html").orElse("")).contains("no file documents/b.html");
        assertThat(check().link("index.html", "documents/A.html").orElse("")).contains("no file");
        assertThat(check().link("index.html", "documents/a.html#top").orElse(""))
                .contains("no id 'top'");
        assertThat(check().link("index.html", "#").orElse("")).contains("no id ''");
        assertThat(check().link("index.html", "documents/").orElse("")).contains("leads to a folder");
        assertThat(check().link("index.html", "/index.html").orElse("")).contains("root of the server");
        assertThat(check().link("index.html", "//example.org/").orElse("")).contains("root of the server");
        assertThat(check().link("index.html", "../index.html").orElse("")).contains("out of the site");
        assertThat(check().link("index.html", "javascript:void(0)").orElse("")).contains("of a kind that no link has");
        assertThat(check().link("index.html", "a b").orElse("")).contains("no address");
        assertThat(check().resource("index.html", "https://example.org/x.js").orElse(""))
                .contains("outside the site");
    }
}
