package io.vigil.inference.tensor;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.tensorflow.internal.c_api.TF_DeviceList;
import org.tensorflow.internal.c_api.TF_Graph;
import org.tensorflow.internal.c_api.TF_Session;
import org.tensorflow.internal.c_api.TF_SessionOptions;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.internal.c_api.global.tensorflow;
import org.tensorflow.proto.ConfigProto;

/** The devices that TensorFlow's native library finds; its Java interface does not tell them. */
final class DeviceNatives {

    private DeviceNatives() {}

    /** @return such as CPU:0, GPU:0, in TensorFlow's order */
    static List<String> list(ConfigProto config) {
        TF_Status status = TF_Status.newStatus();
        TF_SessionOptions options = TF_SessionOptions.newSessionOptions();
        TF_Graph graph = tensorflow.TF_NewGraph();
        try (BytePointer settings = new BytePointer(config.toByteArray())) {
            tensorflow.TF_SetConfig(options, settings, settings.capacity(), status);
            status.throwExceptionIfNotOK();
            TF_Session session = tensorflow.TF_NewSession(graph, options, status);
            status.throwExceptionIfNotOK();
            try {
                return names(session, status);
            } finally {
                tensorflow.TF_CloseSession(session, status);
                tensorflow.TF_DeleteSession(session, status);
            }
        } finally {
            tensorflow.TF_DeleteGraph(graph);
            options.close();
            status.close();
        }
    }

    private static List<String> names(TF_Session session, TF_Status status) {
        TF_DeviceList devices = tensorflow.TF_SessionListDevices(session, status);
        status.throwExceptionIfNotOK();
        try {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < tensorflow.TF_DeviceListCount(devices); i++) {
                String name = tensorflow.TF_DeviceListName(devices, i, status).getString();
                names.add(name.substring(name.lastIndexOf("device:") + "device:".length()));
            }
            return names;
        } finally {
            tensorflow.TF_DeleteDeviceList(devices);
        }
    }
}
