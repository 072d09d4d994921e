package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.csv.PlainName;
import java.util.List;
import java.util.Set;

/**
 * Words in the names of columns that tell what they hold, without accents, in English, French, German, Spanish, Dutch and
 * Portuguese; {@code *} stands for any ending.
 */
final class NameWords {
    static final List<String> SCORE = words("""
            score*, rating*, rate, rated, stars, grade, points, note, noter, etoiles, bewert*, punkt*, sterne,
            puntua*, valora*, calific*, nota, estrellas, beoordel*, waardering, cijfer, sterren, avalia*,
            pontua*, estrelas""");

    static final List<String> COMMENT = words("""
            comment*, reason*, why, feedback, verbatim*, remark*, tell us, explain*, describe*, improve*,
            suggest*, do better, own words, raison*, pourquoi, dites, expliqu*, amelior*, avis, remarque*,
            kommentar*, grund, begrund*, warum, weshalb, bemerkung*, anmerkung*, verbesser*, vorschlag*,
            teilen sie, motivo*, razon*, por que, porque, mejor*, opinion*, observac*, cuentenos, reden,
            waarom, opmerking*, toelichting, verbeter*, suggestie*, razao, melhor*, opiniao, conte nos,
            sugest*, sugerenc*""");

    static final List<String> DATE = words("""
            date*, timestamp, when, horodat*, quand, datum, zeitpunkt, zeitstempel, wann, fecha*,
            marca temporal, cuando, tijd*, wanneer, data, carimbo*, quando""");

    /** Of the moment at which an answer was complete, and of moments before and after it. */
    static final List<String> DONE = words("""
            submit*, submitted, complet*, end, ended, finish*, respond*, answered, abgeschickt, beendet, ende,
            soumission, fin, termine, envio, enviado, ingevuld, ingestuurd, einde, fim""");

    static final List<String> NOT_DONE = words("""
            start*, begin*, begonn*, gestart*, debut, inicio, sent, invited, updated, changed, due, birth*,
            geburt*, naissance, nacimiento, geboorte*, nascimento""");

    /** Of columns that sort scores instead of holding them. */
    static final List<String> SORTS = words("""
            group, category, segment, type, bucket, gruppe, kategorie, groupe, categorie, grupo, categoria, groep""");

    /** Of who answered, of what with, and of whom it was sent to. */
    static final List<String> PERSON = words("""
            user*, customer*, person*, people, client*, contact*, visitor*, member*, account*, consumer*, device*,
            session*, network*, collector*, survey*, company, kund*, benutzer*, nutzer*, utilisateur*, usuari*, klant*,
            gebruiker*""");

    /** Of the one of several scores that is about the whole. */
    static final List<String> OVERALL = words("""
            overall, general, generally, total, all in all, gesamt*, insgesamt, allgemein*, global*, ensemble,
            algemeen, algemene, geral""");

    /** Of people who ask and serve, and do not answer. */
    static final List<String> STAFF = words("""
            agent*, assignee, owner, employee*, staff, operator, mitarbeit*, bearbeit*, sachbearbeit*, berater*,
            kundenberat*, conseill*, vendeu*, vendedor*, emplead*, medewerker*, behandelaar, funcionari*, atendente*""");

    /** Of questions and marks whose lowest number is the best. */
    static final List<String> LOWEST_FIRST = words("""
            schulnote*, how much effort, how difficult, how hard, quel effort, combien d effort, quelle difficulte,
            wie viel aufwand, wieviel aufwand, wie hoch war der aufwand, wie schwer, wie schwierig, cuanto esfuerzo,
            que tan dificil, hoeveel moeite, hoeveel inspanning, hoe moeilijk, quanto esforco, quao dificil""");

    private static final List<String> NPS = words("""
            nps, net promoter, recommend*, likely, likelihood, recommand*, empfehl*, weiterempfehl*,
            wahrscheinlich*, recomend*, probab*, aanbevel*, aanraden, waarschijnlijk*""");

    private static final List<String> CSAT = words("""
            csat, satisf*, zufried*, tevreden*, insatisf*, happy""");

    private static final List<String> CES = words("""
            ces, effort*, easy, ease, easily, facil*, einfach*, leicht, aufwand*, esfuerzo*, esforco*,
            makkelijk*, gemakkelijk*, inspanning*, moeite""");

    /** Columns of programs: never a score and never a comment. Plain, as {@link PlainName#of} writes them. */
    static final Set<String> MACHINE_MADE = Set.copyOf(words("""
            id, responseid, submitdate, datesubmitted, lastpage, startlanguage, seed, startdate, datestarted,
            datestamp, datelastaction, ipaddr, ipaddress, refurl, referrerurl, token, accesscode,
            interviewtime, totaltime, grouptime, antwortid, datumabgeschickt, letzteseite, startsprache,
            zufallsstartwert, datumgestartet, datumletzteaktivitat, ipadresse, weiterleitungsurl, zugangscode,
            zugangsschlussel, iddelareponse, datedesoumission, dernierepage, languededepart, tetedeserie,
            datedelancement, datededebut, datedeladerniereaction, adresseip, urldereference, codedacces,
            idderespuesta, fechadeenvio, ultimapagina, lenguajeinicial, idiomainicial, semilla, fechadeinicio,
            fechadelaultimaaccion, direccionip, urldereferencia, antwoordid, datumingestuurd, laatstepagina,
            starttaal, datumgestart, datumlaatsteactie, ipadres, iddaresposta, datadeenvio, semente,
            datadeinicio, datadaultimaacao, enderecoip,
            progress, duration, durationinseconds, recipientfirstname, recipientlastname, recipientemail,
            externalreference, locationlatitude, locationlongitude, distributionchannel, userlanguage,
            refusedbecause, responsetype, networkid, customdata1, responsestatus, published, sent, delivered,
            no, nr, number, index, row, rownumber, surveyid, formbricksidinternal, userid, finished, completed,
            status, source, channel, url, page, useragent, useragentbrowser, useragentos, useragentdevice,
            browser, device, os, country, permalink, tags, surveytype, delightedsource, delightedbrowser,
            locale, language, linktotheconversation, agentname, contactname, contactemailaddress,
            contactphonenumber, summationcolumn, subject, requester, requesterid, requesteremail, organization,
            group, assignee, brand, via, priority, tickettype, ticketid, createdat, updatedat, solvedat,
            surveysentat, recordeddate, timestamp, name, firstname, lastname, fullname, email, emailaddress,
            phone, phonenumber, respondentid, collectorid"""));

    private NameWords() {}

    static List<String> of(Metric metric) {
        return switch (metric) {
            case NPS -> NPS;
            case CSAT -> CSAT;
            case CES -> CES;
        };
    }

    /** Parted by commas, over as many lines as it takes. */
    static List<String> words(String listed) {
        return List.of(listed.strip().split(",\\s+"));
    }
}
