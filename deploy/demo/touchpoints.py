"""Which touchpoint a text is about: the first rule that matches, never looking at its score or feeling."""

import re
import unicodedata


def _rules(*pairs):
    return [(touchpoint, re.compile(pattern)) for touchpoint, pattern in pairs]


FRENCH = _rules(
    ("loyalty_card", r"\bcartes?\b|fidel|\bbons? d.? ?achat|\bmes points|\bpoints de|cheques?.?cadeau|avantages"),
    ("advertising", r"publicit|\bpubs?\b|prospectus|catalogue|depliant|brochure|\bmails?\b|e-mail|courriel"
                    r"|newsletter|\bsms\b|invitation|promo|\bremises?\b|reduction|\bsolde|\boffres?\b"),
    ("website", r"\bsites?\b|internet|en ligne|\bweb\b|numerique"),
    ("delivery", r"livraison|\blivre[re]s?\b(?=.*domicile)|livreur|colis|domicile"),
    ("checkout", r"\bcaiss|attente\b|file d|\bqueue|\bpayer\b|paiement|\bcheques?\b|facture|ticket"),
    ("email_support", r"reclam|service apres|\bsav\b|telephone|service client|rembours|garantie|pas de reponse"),
    ("product_use", r"qualite|\bmort|creve|fane|pourri|malade|ne tien|duree|resist|\bplantes? (?:sont|etaient)"),
    ("range_prices", r"choix|\bprix\b|\bchere?s?\b|onereu|tarif|gamme|variete|divers|stock|rupture|etiquet"
                     r"|pas assez de (?!personnel|vendeu|caiss|conseil)|developper|elargir"),
    ("store", r"magasin|personnel|vendeu|accueil|conseil|souri|aimable|amabilit|rayon|allees?\b|parking|horaire"
              r"|ouvert|employe|equipe|agreable|animal|renseign|propre|\bsale\b|cadre|deco|disponib|gentil"
              r"|competen|serviable|sympa|pann?eau|panca|chariot|caddie"),
)

ENGLISH = _rules(
    ("advertising", r"\bad(?:s|vert\w*)?\b|commercials?\b|promot|\bspecial offer|newsletter|coupon|discount|\bon sale\b"),
    ("social", r"\bheard (?:about|of|so|great|good)|\breviews?\b|\breviewers?\b|read about|told (?:me|us) about|hype"
               r"|reputation|\bbuzz\b"),
    ("website", r"web ?site|online|internet|\bapps?\b|\bphotos?\b|\bpictured\b|in the picture|on the model"),
    ("delivery", r"deliver|shipp|shipment|\barrived? (?:on|in|late|with|broken|quick)|\bpackag"),
    ("phone_support", r"customer (?:service|support)|tech support|warranty|refund|return(?:ed|ing) (?:it|them|this)"
                      r"|sen[dt](?:ing)? (?:it|them|this) back|replacement"),
    ("checkout", r"checkout|cashier|\bregister\b|the (?:bill|check)\b|\bpay(?:ing|ment|s)?\b|\bcharged\b"
                 r"|credit card|\bcash\b|in line\b|overcharg"),
    ("recommendation", r"recommend|(?:will|would|won't|wouldn't|never|not|be|go|going|come|coming) (?:\w+ ){0,2}back\b"
                       r"|\bagain\b|stay away|avoid|do(?:n't| not) (?:buy|go|waste)|compliments?\b|favou?rite"
                       r"|best .*(?:in town|ever|i've|i have)|worth (?:a|the) (?:visit|trip|drive)"),
    ("range_prices", r"\bpric\w+|expensive|\bcheap\b|\bcosts?\b|\bmoney\b|\bvalue\b|\$|\bmenus?\b|selection"
                     r"|\bchoices?\b|\boptions?\b|variety|wine list|out of stock|sold out"),
    ("store", r"\bstaff|wait(?:er|ress|staff|ed|ing)?s?\b|\bservers?\b|\bservice\b|\bhost(?:ess)?\b|manage|bartender"
              r"|\bplace\b|atmosphere|ambi[ae]nce|decor\b|music|\bseat|\btables?\b|\broom\b|crowd|reservation"
              r"|in (?:the )?store|employee|owner|\brude\w*\b|friendly|unprofessional"),
)

BANK_QUESTIONS = {
    "website": "automatic_top_up card_acceptance disposable_card_limits exchange_charge exchange_rate"
               " get_physical_card order_physical_card receiving_money top_up_by_cash_or_cheque top_up_limits"
               " transfer_into_account transfer_timing verify_my_identity visa_or_mastercard",
    "checkout": "beneficiary_not_allowed card_payment_fee_charged card_payment_wrong_exchange_rate"
                " declined_card_payment declined_transfer pending_card_payment pending_top_up"
                " top_up_by_card_charge top_up_failed top_up_reverted transaction_charged_twice"
                " transfer_fee_charged virtual_card_not_working",
    "delivery": "card_delivery_estimate",
    "product_use": "balance_not_updated_after_bank_transfer balance_not_updated_after_cheque_or_cash_deposit"
                   " card_linking card_not_working card_swallowed cash_withdrawal_charge"
                   " transfer_not_received_by_recipient wrong_amount_of_cash_received"
                   " wrong_exchange_rate_for_cash_withdrawal",
}

_INTENTS = {intent: touchpoint for touchpoint, intents in BANK_QUESTIONS.items() for intent in intents.split()}

COMPLAINT_ISSUES = _rules(
    ("advertising", r"advertising|marketing"),
    ("website", r"getting a|opening an|applying|closing on|disclosure"),
    ("checkout", r"payment|paying|fees|interest|purchase|charging|funds being low"),
    ("phone_support", r"communication|threatened|notification|false statements|not owed"),
)


def _first(rules, text, otherwise):
    folded = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return next((touchpoint for touchpoint, pattern in rules if pattern.search(folded)), otherwise)


def french(text):
    """Touchpoint of a reason given to the French survey; what names none is about recommending as such."""
    return _first(FRENCH, text, "recommendation")


def english(text, otherwise):
    """Touchpoint of an English review, or the one its set is about."""
    return _first(ENGLISH, text, otherwise)


def bank_question(intent):
    """Touchpoint of a question to the bank by its labelled intent; what is no buying or using is asked in the chat."""
    return _INTENTS.get(intent, "chat")


def complaint(issue):
    """Touchpoint of a complaint by the issue that the complainant chose; disputes are written."""
    return _first(COMPLAINT_ISSUES, issue, "email_support")
