package org.verseprojection.cloud.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Admission;

/// Whose requests are counted, and how that is configured.
class RequestLimitsTest {
    @Test
    void limitsAreByAccountAndByAddress() {
        try (SharedState state = SharedState.open(new SharedConfig(Optional.empty(), 100, 20, 300))) {
            Admission admission = new RequestLimits(state.limits(), new SharedConfig(Optional.empty(), 3, 2, 4));
            assertEquals(3, allowed(admission, Access.ACCOUNT, "account:a"));
            assertEquals(3, allowed(admission, Access.ADMIN, "account:b"));
            assertEquals(2, allowed(admission, Access.SIGN_IN, "address:203.0.113.1"));
            assertEquals(2, allowed(admission, Access.ACCOUNT, "address:203.0.113.1"), "bad tokens");
            assertEquals(4, allowed(admission, Access.PUBLIC, "address:203.0.113.1"));
            assertEquals(100, allowed(admission, Access.PROBE, "address:203.0.113.1"));
            assertEquals(100, allowed(admission, Access.INTERNAL, "address:203.0.113.1"));
            assertEquals(2, allowed(admission, Access.SIGN_IN, "address:2001:db8:0:0:0:0:0:1"));
            assertEquals(0, allowed(admission, Access.SIGN_IN, "address:2001:db8:0:0:9:0:0:2"), "one network");
            assertEquals(2, allowed(admission, Access.SIGN_IN, "address:2001:db8:0:1:0:0:0:1"));
            assertEquals(0, admission.admit(Access.PROBE, "x").limit());
        }
    }

    private static int allowed(Admission admission, Access access, String key) {
        int allowed = 0;
        for (int i = 0; i < 100; i++) {
            allowed += admission.admit(access, key).allowed() ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void theAddressIsChecked() throws Exception {
        assertThrows(
                ConfigException.class, () -> SharedConfig.from(new Environment(Map.of("REDIS_URL", "http://redis"))));
        Environment given = new Environment(Map.of("REDIS_URL", "rediss://:secret@redis:6380/0"));
        SharedConfig config = SharedConfig.from(given);
        assertEquals(100, config.perAccount());
        assertFalse(config.toString().contains("secret"));
        assertFalse(given.summary().toString().contains("secret"));
    }
}
