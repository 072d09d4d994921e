package dev.earshot.survey.importing;

import java.util.List;

/** What columns are usually called, in several languages. */
final class UsualNames {
    private UsualNames() {}

    /** The likeliest first. */
    static List<String> of(Target target) {
        return switch (target) {
            case SCORE ->
                List.of(
                        "score",
                        "nps",
                        "npsscore",
                        "csat",
                        "csatscore",
                        "ces",
                        "cesscore",
                        "rating",
                        "stars",
                        "likelihoodtorecommend",
                        "note",
                        "bewertung",
                        "punkte",
                        "puntuacion",
                        "nota",
                        "grade");
            case COMMENT ->
                List.of(
                        "comment",
                        "comments",
                        "feedback",
                        "reason",
                        "text",
                        "verbatim",
                        "review",
                        "remarks",
                        "commentaire",
                        "raison",
                        "kommentar",
                        "comentario",
                        "opmerking",
                        "answer",
                        "message");
            case COLLECTED_AT ->
                List.of(
                        "collectedat",
                        "respondedat",
                        "submittedat",
                        "createdat",
                        "recordedat",
                        "timestamp",
                        "datetime",
                        "date",
                        "responsedate",
                        "completedat",
                        "created",
                        "horodateur",
                        "zeitstempel",
                        "marcatemporal",
                        "carimbodedatahora",
                        "datum",
                        "fecha",
                        "data",
                        "time");
            case SOURCE_ID -> List.of("sourceid", "responseid", "answerid", "ratingid", "uuid", "id");
            case LANGUAGE -> List.of("language", "lang", "locale", "langue", "sprache", "idioma", "taal");
            case TOUCHPOINT -> List.of("touchpoint");
            case RESPONDENT ->
                List.of(
                        "respondent",
                        "customerid",
                        "userid",
                        "contactid",
                        "personid",
                        "email",
                        "emailaddress",
                        "mail",
                        "customer",
                        "customernumber",
                        "customerno",
                        "client",
                        "clientid",
                        "memberid",
                        "kunde",
                        "kundin",
                        "kundennummer",
                        "kundennr",
                        "kundenid",
                        "mitgliedsnummer",
                        "numeroclient",
                        "nclient",
                        "noclient",
                        "numerodeclient",
                        "courriel",
                        "adressemail",
                        "adresseemail",
                        "cliente",
                        "idcliente",
                        "numerodecliente",
                        "numerodocliente",
                        "correo",
                        "correoelectronico",
                        "klant",
                        "klantnummer",
                        "klantnr",
                        "klantid",
                        "emailadres",
                        "enderecodeemail");
            case INTERACTION ->
                List.of(
                        "interaction",
                        "orderid",
                        "ordernumber",
                        "order",
                        "ticketid",
                        "ticket",
                        "caseid",
                        "referenceid",
                        "conversationid",
                        "orderno",
                        "bookingid",
                        "booking",
                        "invoicenumber",
                        "casenumber",
                        "vorgang",
                        "vorgangsnummer",
                        "auftrag",
                        "auftragsnummer",
                        "bestellung",
                        "bestellnummer",
                        "rechnungsnummer",
                        "buchungsnummer",
                        "commande",
                        "numerodecommande",
                        "ndecommande",
                        "nodecommande",
                        "ncommande",
                        "numerocommande",
                        "dossier",
                        "pedido",
                        "numerodepedido",
                        "numerodopedido",
                        "idpedido",
                        "bestelling",
                        "bestelnummer",
                        "ordernummer",
                        "zaaknummer",
                        "encomenda",
                        "numerodaencomenda");
        };
    }
}
