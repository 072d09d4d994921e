/** The one origin that people and machines see; it hands every request to the service that answers it. */
@NullMarked
package dev.earshot.local.gateway;

import org.jspecify.annotations.NullMarked;
