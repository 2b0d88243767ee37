package org.verseprojection.inference;

import ai.djl.Device;
import ai.djl.Model;
import org.verseprojection.nativelibs.libraries.BundledLibrary;
import org.verseprojection.nativelibs.libraries.NativeLibraries;

/// PyTorch as this program wants it: without a network, on one thread a model, fast from the first call.
///
/// DJL reads its settings from system properties when the engine starts, and knows no other way.
final class TorchEngine {
    private TorchEngine() {}

    /// An empty model; starts the engine where this is the first one.
    ///
    /// @throws UnsatisfiedLinkError where its native files cannot be had
    static Model newModel(String name) {
        prepare();
        NativeLibraries.provideOrFail(BundledLibrary.TORCH);
        return Model.newInstance(name, Device.cpu(), "PyTorch");
    }

    /// Makes DJL keep off the network and fit this program; before anything of it is used.
    ///
    /// @throws UnsatisfiedLinkError where what it asks for graphics cards with cannot be had
    static void prepare() {
        NativeLibraries.provideOrFail(BundledLibrary.JNA);
        // Without these two DJL asks the cloud host's metadata service who it is, and reports the start.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        // More threads cost Whisper more than they bring here.
        setIfAbsent("ai.djl.pytorch.num_threads", "1");
        setIfAbsent("ai.djl.pytorch.num_interop_threads", "1");
        // The profiling executor compiles during the first calls, seconds on a small machine, for no later gain.
        setIfAbsent("ai.djl.pytorch.graph_optimizer", "false");
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
