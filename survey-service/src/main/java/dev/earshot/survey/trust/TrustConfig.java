package dev.earshot.survey.trust;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where the line between people and machines runs. Stricter rules keep more answers of hasty people in quarantine. */
@ConfigMapping(prefix = "earshot.trust")
public interface TrustConfig {
    /** A form that comes back sooner after its page was drawn goes to quarantine; the page holds people back until then. */
    @WithDefault("2s")
    Duration soonest();

    /** How many forms a minute one link may send; more are refused for the moment, and the page keeps what was typed. */
    @WithDefault("240")
    int perLink();

    /**
     * The same for a range of addresses (IPv4 /24, IPv6 /56). An office or a mobile network shares one, so be generous.
     * Loopback and private addresses are not limited: they are proxies, or colleagues.
     */
    @WithDefault("600")
    int perAddressRange();

    /** The same for a survey. */
    @WithDefault("120000")
    int perSurvey();

    /**
     * How many zero bits the hash of a page's proof of work begins with, 1 to 24, on surveys that ask for one. 16 take 65,000
     * hashes on average: a fifth of a second on a desk, about one on a slow phone. Each one more doubles that.
     */
    @WithDefault("16")
    int workBits();
}
