/**
 * What every page is made of: the path that leads to it, who may open it, what it is given and what it answers.
 */
@NullMarked
package dev.waybill.server.console.route;

import org.jspecify.annotations.NullMarked;
