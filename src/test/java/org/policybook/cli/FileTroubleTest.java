package org.policybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;
import org.policybook.model.Language;
import org.policybook.publish.PublishException;

class FileTroubleTest {
    private static final Messages ZH = Messages.of(Language.ZH);

    @Test
    void aFullDiskIsToldInWords() {
        PublishException full = PublishException.failed(
                "site/a.html: No space left on device",
                new FileSystemException("site/a.html", null, "No space left on device"));
        assertThat(FileTrouble.words(full, ZH)).isEqualTo("site/a.html：磁盘已满，请腾出空间，或另选位置；未发布任何内容");
        assertThat(FileTrouble.words(full, Messages.ENGLISH))
                .isEqualTo("site/a.html: the disk is full; make room, or choose another place; nothing was published");
    }

    @Test
    void aFullDiskIsToldWhereTheSystemNamesNoFile() {
        IOException full = new IOException("No space left on device");
        assertThat(FileTrouble.words(PublishException.failed("No space left on device", full), ZH))
                .isEqualTo("磁盘已满，请腾出空间，或另选位置；未发布任何内容");
    }

    @Test
    void aTemplateSpeaksForItself() {
        PublishException broken =
                PublishException.failed("home.ftlh:3:1: no such name", new IOException("no such name"));
        assertThat(FileTrouble.words(broken, ZH)).isEqualTo("home.ftlh:3:1: no such name；未发布任何内容");
    }

    @Test
    void aPortThatIsTakenIsKnownByWhoListensThere() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThat(FileTrouble.ofPort(new BindException("Permission denied"), port, ZH))
                    .startsWith("无法使用端口 " + port + "，已被别的程序占用；");
            assertThat(FileTrouble.ofPort(new BindException("地址已在使用"), port, Messages.ENGLISH))
                    .as("whatever language the system speaks")
                    .startsWith("port " + port + " cannot be had, for another program listens there;");
        }
    }

    @Test
    void aPortThatOneMayNotUseIsNobodyElses() {
        // Nobody listens at 1, the port of a service of 1988.
        assertThat(FileTrouble.ofPort(new BindException("权限不够"), 1, ZH)).startsWith("无法使用端口 1，系统只许特定用户使用；");
        assertThat(FileTrouble.ofPort(new SocketException("another reason"), 1, Messages.ENGLISH))
                .isEqualTo("port 1 cannot be had (another reason); give --port another number, 0 for any free one");
    }
}
