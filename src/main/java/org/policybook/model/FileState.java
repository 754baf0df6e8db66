package org.policybook.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;

/**
 * How a file or folder stands. The system is asked once for all of it, since of tens of thousands of files that is what takes
 * the time.
 *
 * @param touched when it was last touched in any way, a time that nobody can set; where the system does not tell, as written
 * @param device where it lies; 0 where the system does not tell
 * @param inode its number there; 0 where the system does not tell
 */
record FileState(boolean isFolder, long size, FileTime written, FileTime touched, long device, long inode) {
    private static final String UNIX = "unix:isDirectory,size,lastModifiedTime,ctime,dev,ino";

    /**
     * Looks at what a path leads to, and at a link itself that leads nowhere.
     *
     * @param unix whether the system tells what Unix does
     */
    static FileState of(Path path, boolean unix) throws IOException {
        try {
            return read(path, unix);
        } catch (IOException e) {
            return read(path, unix, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static FileState read(Path path, boolean unix, LinkOption... links) throws IOException {
        if (unix) {
            return of(Files.readAttributes(path, UNIX, links));
        }
        BasicFileAttributes told = Files.readAttributes(path, BasicFileAttributes.class, links);
        FileTime written = told.lastModifiedTime();
        return new FileState(told.isDirectory(), told.size(), written, written, 0, Objects.hashCode(told.fileKey()));
    }

    private static FileState of(Map<String, Object> told) {
        return new FileState(
                (boolean) part(told, "isDirectory"),
                (long) part(told, "size"),
                (FileTime) part(told, "lastModifiedTime"),
                (FileTime) part(told, "ctime"),
                (long) part(told, "dev"),
                (long) part(told, "ino"));
    }

    private static Object part(Map<String, Object> told, String name) {
        return Objects.requireNonNull(told.get(name), name);
    }
}
