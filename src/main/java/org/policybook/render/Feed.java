package org.policybook.render;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.FrontMatter;
import org.policybook.model.Language;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.Removal;
import org.policybook.model.Site;

/**
 * {@code feed.xml} of one language (Atom, RFC 4287): the documents by the day on which they were added, and what changed
 * in each edition and since the last one; newest first.
 * Its ids are {@code tag:} URIs (RFC 4151) and stay the same wherever the site stands.
 */
final class Feed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TAG = "tag:policybook.org,2026:";
    private static final LocalDate NEVER = LocalDate.EPOCH;

    private final Scene scene;
    private final Site site;
    private final Language language;

    Feed(Scene scene) {
        this.scene = scene;
        this.site = scene.site();
        this.language = scene.language();
    }

    /** One piece of news and the day it bears. */
    private record Entry(LocalDate day, String page, EntryText text) {}

    /** Writes what an entry says beside its id, day and link. */
    private interface EntryText {
        void writeTo(XmlFile entry) throws XMLStreamException;
    }

    /** The file's path below the site's root. */
    String path() {
        return language.folder() + "feed.xml";
    }

    byte[] content() throws IOException {
        List<Entry> entries = Stream.concat(documents(), changes())
                .sorted(Comparator.comparing(Entry::day).reversed().thenComparing(Entry::page))
                .limit(Bounds.FEED)
                .toList();
        LocalDate newest = entries.isEmpty() ? NEVER : entries.getFirst().day();
        return XmlFile.of(ATOM, "feed", feed -> write(feed, entries, newest), "xml:lang", language.tag());
    }

    private void write(XmlFile feed, List<Entry> entries, LocalDate newest) throws XMLStreamException {
        feed.text("id", TAG + path());
        feed.text("title", site.title(language));
        String subtitle = language.pickOptional(site.description(), site.descriptionEn());
        if (subtitle != null) {
            feed.text("subtitle", subtitle);
        }
        feed.text("updated", time(newest));
        String publisher = language.pickOptional(site.publisher(), site.publisherEn());
        feed.element("author", author -> author.text("name", publisher == null ? site.title(language) : publisher));
        String self = site.absolute(path());
        if (self != null) {
            feed.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
        }
        feed.empty("link", "rel", "alternate", "type", "text/html", "href", address(Address.HOME));
        feed.text("rights", scene.t("foot.licence"));
        for (Entry entry : entries) {
            feed.element("entry", e -> write(e, entry));
        }
    }

    private void write(XmlFile file, Entry entry) throws XMLStreamException {
        file.text("id", TAG + language.folder() + entry.page());
        file.text("updated", time(entry.day()));
        file.empty("link", "rel", "alternate", "type", "text/html", "href", address(entry.page()));
        entry.text().writeTo(file);
    }

    private Stream<Entry> documents() {
        return scene.knowledge().documents().stream().flatMap(document -> {
            LocalDate added = document.front().added();
            return added == null
                    ? Stream.empty()
                    : Stream.of(new Entry(added, Address.document(document.id()), file -> write(file, document)));
        });
    }

    private void write(XmlFile file, PolicyDocument document) throws XMLStreamException {
        file.text("title", scene.links().to(document).text());
        Region region = scene.knowledge().region(document.front().region());
        if (region != null) {
            file.empty("category", "term", region.id(), "label", region.name(language));
        }
        file.text("summary", summary(document, region));
    }

    private Stream<Entry> changes() {
        return new ChangeSections(scene)
                .all().stream()
                        .filter(section -> !section.counts().isEmpty())
                        .map(section -> new Entry(
                                day(section), Address.changes(section.anchor()), file -> write(file, section)));
    }

    /** No clock is read: what has changed since the last edition bears the day of the last change that names one. */
    private LocalDate day(ChangeSection section) {
        if (section.to() != null) {
            return LocalDate.parse(section.to());
        }
        return Stream.concat(
                        scene.knowledge().documents().stream()
                                .map(document -> document.front().added()),
                        scene.knowledge().removed().stream().map(Removal::date))
                .filter(Objects::nonNull)
                .filter(LocalDate.parse(section.from())::isBefore)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.parse(section.from()));
    }

    private void write(XmlFile file, ChangeSection section) throws XMLStreamException {
        file.text(
                "title",
                section.to() == null
                        ? scene.t("feed.changes.since", section.from())
                        : scene.t("feed.changes.between", section.to(), section.from()));
        file.text("content", section.text(scene));
    }

    private String summary(PolicyDocument document, @Nullable Region region) {
        FrontMatter front = document.front();
        long measures =
                document.clauses().stream().filter(clause -> clause.isMeasure()).count();
        return scene.t(
                "feed.summary",
                region == null ? front.region() : region.name(language),
                Objects.requireNonNullElse(front.statedNumber().bracketed(), scene.t("feed.no-number")),
                Objects.requireNonNullElse(front.statedDate().bracketed(), scene.t("feed.no-date")),
                document.clauses().size(),
                measures,
                document.targets().size());
    }

    /** Absolute where the site has an address; else relative to the feed, which stands at the root of its language. */
    private String address(String page) {
        String absolute = site.absolute(language.folder() + page);
        return absolute == null ? page : absolute;
    }

    private static String time(LocalDate day) {
        return day + "T00:00:00Z";
    }
}
