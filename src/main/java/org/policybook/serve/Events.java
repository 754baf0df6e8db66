package org.policybook.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** The state of the server, and those who wait for the next one (server-sent events). */
final class Events {
    /** Now and then something is sent, for only then is a page seen to have been closed. */
    private static final long HEARTBEAT_SECONDS = 15;

    /** How long a question waits for the index that is being made; most are there sooner. */
    private static final long SETTLING_SECONDS = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state;
    private boolean closed;

    Events(State state) {
        this.state = state;
    }

    State state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    /** The state when no index is being made any more; after a while, the present one all the same. */
    State settled() {
        long left = TimeUnit.SECONDS.toNanos(SETTLING_SECONDS);
        lock.lock();
        try {
            while (state.isIndexing() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return state;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return state;
        } finally {
            lock.unlock();
        }
    }

    void change(UnaryOperator<State> next) {
        lock.lock();
        try {
            state = next.apply(state);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Tells {@code exchange} of every state, beginning with the present one, until either side closes. */
    void follow(HttpExchange exchange) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            State told = state();
            send(out, "retry: 500\ndata: " + told.event() + "\n\n");
            while (!isClosed()) {
                State next = after(told);
                send(out, next.equals(told) ? ": still here\n\n" : "data: " + next.event() + "\n\n");
                told = next;
            }
        } catch (IOException e) {
            // The page was closed; nobody is left to be told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** The next state of which there is something else to tell, or the same one after a while. */
    private State after(State told) throws InterruptedException {
        long left = TimeUnit.SECONDS.toNanos(HEARTBEAT_SECONDS);
        lock.lock();
        try {
            while (state.event().equals(told.event()) && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return left > 0 ? state : told;
        } finally {
            lock.unlock();
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
