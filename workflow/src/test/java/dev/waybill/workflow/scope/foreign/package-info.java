@NullMarked
package dev.waybill.workflow.scope.foreign;

import org.jspecify.annotations.NullMarked;
