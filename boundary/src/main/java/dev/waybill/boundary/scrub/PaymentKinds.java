package dev.waybill.boundary.scrub;

import static dev.waybill.boundary.scrub.Kind.*;

import java.util.List;

/** Keys of payment, shops and money. */
final class PaymentKinds {
    private PaymentKinds() {}

    static List<Kind> rows() {
        return List.of(
                shaped(
                                "stripe-key",
                                "(?:sk|rk|pk)_(?:live|test|prod|org)_[a-z0-9_]{16,}",
                                "_live_",
                                "_test_",
                                "_prod_",
                                "_org_")
                        .when(Checks::issued),
                prefixed("stripe-webhook-secret", "whsec_", "[a-z0-9+/=]{20,}"),
                shaped("square-token", "sq0(?:atp|csp|idp|ids)-[a-z0-9_-]{20,}", "sq0"),
                apart("square-access-token", "eaaa", "[a-z0-9_-]{56,}").when(Checks::random),
                shaped(
                        "braintree-token",
                        "access_token\\$(?:production|sandbox)\\$[a-z0-9]{12,}\\$[a-f0-9]{32}",
                        "access_token$"),
                near("paypal-secret", "paypal|braintree", "[ae][a-z0-9_-]{79}", "paypal", "braintree"),
                shaped("adyen-key", "aq[a-z0-9]{3}[a-z0-9+/]{60,}[a-z0-9+/=_-]*", "aqe")
                        .when(Checks::random),
                shaped("razorpay-key", "rzp_(?:live|test)_[a-z0-9]{12,}", "rzp_"),
                shaped(
                                "mollie-key",
                                "(?:^|[^a-z0-9_])((?:live|test|access)_[a-z0-9]{30,})",
                                "live_",
                                "test_",
                                "access_")
                        .when(Checks::random),
                shaped(
                        "flutterwave-key",
                        "flw(?:pub|sec)k[_-](?:(?:live|test)[_-]?)?[a-z0-9]{20,}(?:-x)?",
                        "flwpubk",
                        "flwseck"),
                shaped(
                        "plaid-token",
                        "(?:access|public|link|asset)-(?:sandbox|development|production)-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
                        "-sandbox-",
                        "-development-",
                        "-production-"),
                shaped("paddle-key", "pdl_(?:live|sdbx)_apikey_[a-z0-9_]{30,}", "pdl_"),
                shaped("xendit-key", "xnd_(?:public_)?(?:production|development)_[a-z0-9]{30,}", "xnd_"),
                shaped("polar-token", "polar_[a-z]{2,4}_[a-z0-9]{30,}", "polar_"),
                shaped("shopify-token", "shp(?:at|ca|pa|ss|ua|tka|rt)_[a-f0-9]{28,}", "shp"),
                shaped("easypost-key", "ez[at]k[a-z0-9]{50,}", "ezak", "eztk"),
                shaped("shippo-token", "shippo_(?:live|test)_[a-f0-9]{36,}", "shippo_"),
                shaped("duffel-token", "duffel_(?:live|test)_[a-z0-9_=-]{36,}", "duffel_"),
                near("coinbase-secret", "coinbase", "[a-z0-9]{32}|[a-z0-9+/]{86}==", "coinbase")
                        .when(Checks::random),
                near("binance-key", "binance", "[a-z0-9]{64}", "binance").when(Checks::mixedCase),
                near("kraken-secret", "kraken", "[a-z0-9+/]{86}==", "kraken"),
                shaped("extended-private-key", "[xyztuv]prv[1-9a-z]{100,}", "prv"),
                near(
                        "ethereum-private-key",
                        "private[_ ]?key|mnemonic|wallet",
                        "(?:0x)?[a-f0-9]{64}",
                        "private",
                        "wallet"),
                shaped("contentful-token", "cfpat-[a-z0-9_-]{36,}", "cfpat-"),
                shaped(
                        "hubspot-token",
                        "pat-(?:na|eu|ap)\\d-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
                        "pat-"),
                shaped("salesforce-session", "00d[a-z0-9]{12,15}![a-z0-9._]{60,}", "00d"));
    }
}
