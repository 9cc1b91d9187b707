package io.vigil.standalone.kafka;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Asks whoever listens at an address whether it is the expected cluster and has a broker. */
final class ClusterProbe {
    private static final int LIMIT_MS = 5_000;
    private static final int TALK_MS = 3_000;

    /** Length 10, API key 18, version 0, correlation id 1, no client id. */
    private static final byte[] API_VERSIONS = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, -1, -1};

    private final String address;
    private final int port;
    private volatile String expected = "";

    ClusterProbe(String address, int port) {
        this.address = address;
        this.port = port;
    }

    void expect(String clusterId) {
        expected = clusterId;
    }

    boolean answers() {
        return listens() && isOurs();
    }

    /** Whether a broker still talks: asks for its API versions, the one request that needs nothing else. */
    boolean lives() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(TALK_MS);
            socket.getOutputStream().write(API_VERSIONS);
            return new DataInputStream(socket.getInputStream()).readInt() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isOurs() {
        try (Admin admin = Admin.create(Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MS))) {
            var cluster = admin.describeCluster();
            return expected.equals(cluster.clusterId().get(LIMIT_MS, TimeUnit.MILLISECONDS))
                    && !cluster.nodes().get(LIMIT_MS, TimeUnit.MILLISECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
