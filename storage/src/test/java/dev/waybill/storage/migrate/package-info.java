/** What steps from one version to the next may do. Files of earlier versions are made in the package above. */
@NullMarked
package dev.waybill.storage.migrate;

import org.jspecify.annotations.NullMarked;
