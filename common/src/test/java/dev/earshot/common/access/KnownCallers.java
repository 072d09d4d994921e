package dev.earshot.common.access;

import dev.earshot.common.testing.RealEngines;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The callers of {@link RealEngines}, for tests that need no engines. */
public class KnownCallers implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return RealEngines.access();
    }

    @Override
    public void stop() {}
}
