/** What keys took of their budgets. No rule about budgets lives here. */
@NullMarked
package dev.waybill.storage.budget;

import org.jspecify.annotations.NullMarked;
