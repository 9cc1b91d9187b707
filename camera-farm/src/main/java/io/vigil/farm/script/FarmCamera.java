package io.vigil.farm.script;

import io.vigil.farm.rtsp.Mount;
import io.vigil.farm.rtsp.RtspServer;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One camera of a farm, on a port of its own. Thread-safe. */
public final class FarmCamera {
    private static final Login CHANGED = new Login("nobody", "changed-by-the-farm");

    private final String name;
    private final RtspServer server;
    private final Mount mount;
    private final @Nullable Login login;
    private final Footages footages;
    private final String footage;

    FarmCamera(String name, RtspServer server, @Nullable Login login, Footages footages, String footage) {
        this.name = name;
        this.server = server;
        this.login = login;
        this.footages = footages;
        this.footage = footage;
        this.mount = server.mount(name, footages.named(footage));
        unlock();
    }

    public String name() {
        return name;
    }

    /** With the login that it asks for. */
    public String address() {
        URI url = server.url(name);
        return login == null
                ? url.toString()
                : url.getScheme() + "://" + login.username() + ":" + login.password() + "@" + url.getAuthority()
                        + url.getPath();
    }

    /** With all that can go wrong. */
    public Mount mount() {
        return mount;
    }

    void stop() {
        server.stop();
    }

    void start() {
        server.start();
    }

    void hangUp() {
        server.hangUp();
    }

    /** Asks for another password from now on, of those who are there too. */
    void lock() {
        server.requirePassword(CHANGED.username(), CHANGED.password());
        server.hangUp();
    }

    void unlock() {
        if (login == null) {
            server.requireNoPassword();
        } else {
            server.requirePassword(login.username(), login.password());
        }
    }

    void show(String other) {
        mount.show(footages.named(other));
    }

    void showItsOwn() {
        show(footage);
    }
}
