/** The gateway, tested over HTTP in front of small servers. */
@NullMarked
package dev.earshot.local.gateway;

import org.jspecify.annotations.NullMarked;
