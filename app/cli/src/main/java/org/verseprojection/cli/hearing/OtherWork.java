package org.verseprojection.cli.hearing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// What other programs make the processor do.
final class OtherWork {
    /// A share of all cores above which a measurement is not to be trusted.
    private static final double MUCH = 0.2;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /// Begins to look: what is told next is of the time from now on.
    void begin() {
        double _ = system.getCpuLoad();
        double _ = system.getProcessCpuLoad();
    }

    /// Whether there was much of it since; not, where the system does not tell.
    boolean much() {
        return much(system.getCpuLoad(), system.getProcessCpuLoad());
    }

    /// @param all the share of all cores that worked, 0 to 1; negative where it is not known
    /// @param own the share that this program had
    static boolean much(double all, double own) {
        return all >= 0 && own >= 0 && all - own > MUCH;
    }
}
