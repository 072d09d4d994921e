package dev.earshot.survey.inviting;

import dev.earshot.survey.csv.PlainName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What columns of lists are usually called, in English, French, German, Spanish, Dutch and Portuguese. */
final class UsualColumns {
    /** Plain, by what they mean; the likeliest first. An address says who it is where nothing else does. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "external_id", words("""
                    externalid respondent customerid customernumber customerno customernr customer clientid userid
                    personid contactid memberid membernumber crmid kundennummer kundennr kundenid kunde
                    mitgliedsnummer numeroclient numerodeclient ndeclient nclient idclient codeclient client
                    numerodecliente numerocliente idcliente codigodecliente cliente klantnummer klantnr klantid klant
                    email emailaddress mail mailaddress mailadresse emailadresse courriel adressemail
                    adresseemail adresseelectronique correo correoelectronico emailadres enderecodeemail"""),
            "interaction", words("""
                    interactionid orderid ordernumber orderno ordernr order ticketid ticketnumber ticket caseid
                    casenumber case callid conversationid bookingid bookingnumber bestellnummer bestellnr
                    bestellung auftragsnummer auftragsnr auftrag vorgangsnummer vorgang buchungsnummer
                    numerodecommande ndecommande nocommande commande dossier reservation numerodepedido
                    numeropedido npedido pedido reserva bestelnummer bestelling encomenda"""),
            "language", words("lang locale languagecode sprache langue idioma lengua taal lingua"),
            "touchpoint", words("kontaktpunkt pointdecontact puntodecontacto contactpunt pontodecontato"),
            "channel", words("kanal canal kanaal"),
            "expires_at", words("""
                    expires expiresat expiry expirydate validuntil gultigbis ablauf ablaufdatum ablaufam expiration
                    expirele datedexpiration valablejusquau caduca caducidad vence vencimiento validohasta
                    verlooptop vervaldatum geldigtot validade validoate expiraem"""));

    private UsualColumns() {}

    /** What each column may mean: by the names that a list is read by, else by usual ones; nothing where neither says. */
    static List<String> meanings(List<String> header) {
        List<String> meanings = new ArrayList<>(header.stream()
                .map(ListHeader::meaning)
                .map(meaning -> ListHeader.isRead(meaning) ? meaning : "")
                .toList());
        List<String> plain = header.stream().map(PlainName::of).toList();
        ListHeader.READ.stream()
                .filter(meaning -> !meanings.contains(meaning))
                .forEach(meaning -> NAMES.getOrDefault(meaning, List.of()).stream()
                        .map(plain::indexOf)
                        .filter(index -> index >= 0 && meanings.get(index).isEmpty())
                        .findFirst()
                        .ifPresent(index -> meanings.set(index, meaning)));
        return Collections.unmodifiableList(meanings);
    }

    private static List<String> words(String listed) {
        return List.of(listed.strip().split("\\s+"));
    }
}
