package io.vigil.capture.camera;

/** Those who watch cameras now, of whom nothing is known but that they want every picture. Thread-safe; never waits. */
public interface Spectators {
    /** For those who serve nobody live. */
    Spectators NONE = new Spectators() {
        @Override
        public boolean watch(String cameraId) {
            return false;
        }

        @Override
        public void show(LiveFrame frame) {
            // nobody is there
        }
    };

    /** Whether somebody watches the camera. Asked of every picture. */
    boolean watch(String cameraId);

    void show(LiveFrame frame);
}
