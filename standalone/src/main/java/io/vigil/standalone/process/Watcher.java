package io.vigil.standalone.process;

/** Hears what happens to children; called from their threads. */
public interface Watcher {

    void changed(Status status);

    void say(String name, String line);
}
