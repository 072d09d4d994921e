package dev.earshot.survey.privacy;

import java.util.regex.Pattern;

/** Words behind which a run of digits is a phone number, in eleven languages, all without accents. */
final class PhoneWords {
    /** They need nothing more: what has a number of its own, and verbs for nothing but calling. */
    private static final String ALONE = String.join(
            "|",
            "(?:tele|cell|mobile |hand)?phones?|tel|ph|mobile?|cell|call(?:ing)?|dial(?:led)?|sms|whats ?app|fax",
            "(?:my|our|his|her|their|contact|cell|home|work|office) number",
            "(?:telefon|handy|mobil|festnetz|rufe?|anruf|(?:ruck|rueck)ruf)(?:nummer|nr)?|mobiltelefon|durchwahl",
            "(?:zuruck|zurueck|an)?rufen|ruft|(?:meine|unsere|seine|ihre) (?:nummer|nr)",
            "portable|gsm|r?appele[rz]|joindre|(?:mon|notre|son) numero",
            "telefonos?|tlfn?o?|tfno|movil|celular(?:es)?",
            "llam(?:[ae]|[ae](?:me|nos)|ar(?:me|nos)?|en(?:me|nos)?|ad(?:me|nos)?)|(?:mi|nuestro|su) numero",
            "telefoon(?:nummer)?|mobiel(?:e? nummer)?|bel(?:len)?|terugbellen|(?:mijn|ons|zijn|haar) nummer",
            "telefones?|telemovel|fone|lig(?:ar|ue|uem|uei)|(?:meu|nosso|seu) numero",
            "cellulare|(?:ri)?chiam(?:i|are|ar[mc]i|a[mc]i|ate(?:[mc]i)?)|(?:mio|nostro|suo) numero",
            "(?:ال)?(?:هاتف|جوال|موبايل|تليفون|تلفون)(?:ي|نا|ه|ها)?|اتصل(?:وا)?|رقمي|واتساب",
            "(?:сотов|мобильн)(?:ый|ого)|телефон(?:а|у|ом)?|тел|моб|смс|в[ао]тсап|(?:мой|наш|его|ее) номер",
            "(?:по|пере)?звон(?:и|ите|ить|ил[аи]?)|набер(?:и|ите)");

    /** They say so only with whom, or at what. */
    private static final String TOWARDS = String.join(
            "|",
            "called|text(?:ed|ing)?|r[iau]ng|reach(?:ed)?|contact(?:ed)?|message",
            "erreichbar|erreichen?|meldet?|melden|kontaktier(?:en|t)",
            "contact(?:er|ez)|joignable",
            "contact(?:e|en|ar|ad)(?:me|nos)?|localizar(?:me|nos)?|marque",
            "bereikbaar|bereiken|contacteer|app (?:me|mij)|appen",
            "liga|contat(?:e|em|ar)|contact(?:em|ar)|falar",
            "contatt(?:i|are|ar[mc]i|a[mc]i|ate(?:[mc]i)?)|raggiung(?:ere|ibile)|reperibile",
            "تواصل(?:وا)?|راسلوني|راسلني",
            "пиш(?:и|ите)|напиш(?:и|ите)|связаться|свяжитесь");

    private static final String WHERE = String.join(
            "|",
            "me|us|him|her|them|back|at|on|under",
            "mich|uns|ihn|sie|sich|unter|auf|an",
            "moi|nous|au|sur",
            "nos|al",
            "mij|ons|op|onder",
            "para|pra|no|pelo",
            "mi|ci|allo",
            "بي|بنا|معي|معنا|على",
            "мне|нам|ему|ей|со мной|с нами|на|по");

    /** What may stand between a word and its number besides. */
    private static final String FILLING = String.join(
            "|",
            "is|number|nr|num|this|the|please",
            "ist|lautet|nummer|der|die|bitte|zuruck|zurueck",
            "est|c|le|la|numero",
            "es|el|en|a",
            "het|even|terug",
            "e|o|ao",
            "il|di|telefono",
            "هو|رقم|الرقم",
            "это|номер|номеру|пожалуиста");

    private static final String GAP = "[^\\p{L}\\p{N}]{1,3}";

    private static final Pattern LAST = Pattern.compile("(?iu)(?<!\\p{L})(?:(?:" + ALONE + ")|(?:" + TOWARDS + ")" + GAP
            + "(?:" + WHERE + "))(?:" + GAP + "(?:" + WHERE + "|" + FILLING + ")){0,5}[^\\p{L}\\p{N}\\p{Sc}]{0,3}$");

    /** The same in Chinese and Japanese, which set no blanks between words. */
    private static final Pattern LAST_UNSPACED =
            Pattern.compile("(?:电话|電話|手机|手機|携帯|微信)(?:号码|號碼|番号|号)?[是为為は]?[^\\p{L}\\p{N}\\p{Sc}]{0,3}$");

    private PhoneWords() {}

    /** Whether what stands before a number, without accents, ends with such words. */
    static boolean announce(String before) {
        return LAST.matcher(before).find() || LAST_UNSPACED.matcher(before).find();
    }
}
