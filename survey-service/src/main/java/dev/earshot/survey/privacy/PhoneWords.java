package dev.earshot.survey.privacy;

import java.util.regex.Pattern;

/** Words behind which, and behind some small ones, a run of digits is a phone number. */
final class PhoneWords {
    private static final Pattern LAST = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:phone|tel|telephone|mobile?|cell|cellphone|call|ring|reach|sms|whats ?app|my number"
                    + "|telephone|portable|appele[zr]|joindre|mon numero"
                    + "|(?:telefon|handy|mobil|ruf)(?:nummer|nr)?|mobiltelefon|ruft?|rufen|anrufen|meine nummer"
                    + "|telefono|movil|celular|llam[ae]\\w{0,4}|mi numero"
                    + "|telefoon(?:nummer)?|mobiel|bel|mijn nummer|telefone|telemovel|lig[au]\\w{0,2}|meu numero|هاتف|جوال)"
                    + "(?:[^\\p{L}\\p{N}]{1,3}(?:me|us|back|at|on|is|number|no|nr|unter|auf|an|au|al|op|ist|est|es|e|moi|mich|uns)){0,4}"
                    + "[^\\p{L}\\p{N}]{0,3}$");

    private PhoneWords() {}

    /** Whether what stands before a number, without accents, ends with such words. */
    static boolean announce(String before) {
        return LAST.matcher(before).find();
    }
}
