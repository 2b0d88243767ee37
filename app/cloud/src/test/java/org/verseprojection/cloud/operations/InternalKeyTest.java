package org.verseprojection.cloud.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;

class InternalKeyTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,true",
        "10.1.2.3,true",
        "172.16.0.1,true",
        "172.32.0.1,false",
        "192.168.1.1,true",
        "100.64.0.1,true",
        "100.128.0.1,false",
        "169.254.1.1,true",
        "8.8.8.8,false",
        "0:0:0:0:0:0:0:1,true",
        "fd00:1:2:3:4:5:6:7,true",
        "fe80::1,true",
        "2001:db8::1,false",
        "localhost,false",
        "-,false",
        "'',false"
    })
    void onlyPrivateAddressesAreInside(String address, boolean inside) {
        InternalKey key = new InternalKey(Optional.of("0123456789abcdef"));
        assertEquals(inside, key.admits(address, "0123456789abcdef"));
        assertFalse(key.admits(address, "0123456789abcdeX"));
        assertFalse(key.admits(address, ""));
        assertFalse(new InternalKey(Optional.empty()).admits(address, ""));
    }

    @Test
    void aShortKeyIsRefused() throws Exception {
        var weak = new Environment(Map.of("INTERNAL_KEY", "short"));
        assertThrows(ConfigException.class, () -> OperationsConfig.from(weak, Path.of("x")));
        var strong = new Environment(Map.of("INTERNAL_KEY", "0123456789abcdef"));
        OperationsConfig config = OperationsConfig.from(strong, Path.of("x"));
        assertTrue(config.internal().admits("127.0.0.1", "0123456789abcdef"));
        assertFalse(config.toString().contains("0123456789"), config.toString());
        var backup = new Environment(Map.of("BACKUP_KEY", "c2hvcnQ="));
        assertThrows(ConfigException.class, () -> OperationsConfig.from(backup, Path.of("x")));
    }
}
