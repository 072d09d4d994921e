package dev.earshot.survey.privacy;

import java.util.regex.Pattern;

/** Words right before the number of an order, a ticket or a thing, which may look like a phone's; without accents. */
final class ReferenceWords {
    private static final String NUMBER = "(?:numbers?|numero|nummer|num|nr|no|n|id|code)";

    /** They need nothing more. */
    private static final String ALONE = String.join(
            "|",
            "orders?|tickets?|invoice|tracking|parcel|booking|ref(?:erence)?|serial|sku|upc|ean|isbn",
            "auftrag|bestellung|rechnung|sendung|vorgang|aktenzeichen",
            "commande|dossier|facture|colis",
            "pedido|factura|encomenda|fatura",
            "bestelling|factuur",
            "\\p{L}+(?<!tele|telefon|mobil|mobiel|handy|ruf|fax|gsm|ruck|rueck|festnetz|sms|whatsapp|telefoon|mobilfunk"
                    + "|privat|kontakt|dienst|geschafts)(?:nummer|nr)");

    /** These have a phone as well, so it has to be said that it is their own number. */
    private static final String NUMBERED =
            "(?:case|customer|client|account|member(?:ship)?|contract|policy|article|item|part"
                    + "|product|claim|incident|transaction|receipt|reservation|shipment) " + NUMBER;

    private static final String NUMBER_OF = NUMBER + "(?:[^\\p{L}\\p{N}]{1,3}(?:de|d|du|del|do|da|of|der|des|van))?"
            + "[^\\p{L}\\p{N}]{1,3}(?:commande|client|dossier|colis|suivi|facture|contrat|reservation|serie|article"
            + "|pedido|cliente|factura|contrato|caso|seguimiento|reserva|encomenda|fatura|processo|order|bestelling)";

    private static final String FILLING = NUMBER + "|is|ist|lautet|est|es|e";

    private static final Pattern LAST = Pattern.compile("(?iu)(?<!\\p{L})(?:" + ALONE + "|" + NUMBERED + "|" + NUMBER_OF
            + ")(?:[^\\p{L}\\p{N}]{1,3}(?:" + FILLING + ")){0,2}[^\\p{L}\\p{N}]{1,3}$");

    private ReferenceWords() {}

    /** Whether what stands before a number, without accents, ends with such words. */
    static boolean announce(String before) {
        return LAST.matcher(before).find();
    }
}
