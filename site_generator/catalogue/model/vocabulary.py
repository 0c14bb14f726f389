"""The closed lists of the catalogue.

Codes and their order stand here; what a person reads, a label and a one-line explanation, stands in
the wording table of each language (``vocabulary.toml``). Validation, pages, finder, schema and
documentation all read these objects.
"""

from __future__ import annotations

from site_generator.declared.vocabulary import Vocabulary

LEVELS = Vocabulary("level", "outpatient iop php residential inpatient")
FOCUS = Vocabulary("focus", "mental-health substance-use")
CONDITIONS = Vocabulary(
    "condition",
    "depression anxiety trauma ocd bipolar substance-use alcohol-use opioid-use co-occurring"
    " eating-disorders panic social-anxiety self-harm personality psychosis perinatal adhd autism grief stress"
    " anger gambling dissociation serious-mental-illness serious-emotional-disturbance",
)
THERAPIES = Vocabulary(
    "therapy",
    "cbt dbt erp act emdr motivational-interviewing ipt trauma-focused prolonged-exposure cpt"
    " group individual family couples psychoeducation mindfulness experiential"
    " medication-management medication-for-addiction medication-for-opioid-use"
    " medication-for-alcohol-use relapse-prevention twelve-step matrix"
    " contingency-management",
)
AGES = Vocabulary("age", "children adolescents young-adults adults older-adults")
POPULATIONS = Vocabulary(
    "population",
    "lgbtq college-students women men pregnant-postpartum parents veterans active-duty"
    " military-families first-responders health-professionals transition-age seniors"
    " justice-involved hiv violence-survivors trauma-survivors deaf-hard-of-hearing",
)
DELIVERY = Vocabulary("delivery", "in-person virtual hybrid")
PAYMENT = Vocabulary(
    "payment",
    "medicaid medicare private-insurance military-insurance state-insurance tribal-insurance"
    " self-pay sliding-fee payment-assistance scholarship no-charge",
)
PAY_PERIODS = Vocabulary("pay_period", "session day week program")
REFERRERS = Vocabulary(
    "referrer", "anyone therapist physician hospital school family employer court"
)
CAPACITY = Vocabulary("capacity", "open waitlist full")
LANGUAGES = Vocabulary(
    "language",
    "en es asl ar fa fr de el gu he hi hmn ht it ja km ko lo ne nv pl pt pa ru so sw tl te th tr"
    " uk ur vi yi zh bn am hr sr my",
)
ACCESSIBILITY = Vocabulary(
    "accessibility",
    "wheelchair transit parking telehealth-captions sign-language hearing-loop large-print"
    " childcare transport-help service-animals gender-neutral-restroom",
)
ACCREDITATION = Vocabulary("accreditation", "joint-commission carf coa ncqa state-license")
CONSENT = Vocabulary("consent", "asked-and-agreed public-record not-asked")
DAYS = Vocabulary("day", "mon tue wed thu fri sat sun")
TIMES_OF_DAY = Vocabulary("time_of_day", "morning afternoon evening weekend")
FACT_GROUPS = Vocabulary("fact_group", "contact services schedule cost referral")
STATES = Vocabulary(
    "state",
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ"
    " NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP PW FM MH",
)

ALL = tuple(found for found in list(globals().values()) if isinstance(found, Vocabulary))
"""Every list, in the order of this module."""

LEVEL_HOURS = {"outpatient": (0, 9), "iop": (9, 19), "php": (20, 40)}
"""Hours a week by level for adults, least and most, as programs and payers commonly give them: the
lower bounds are those of the ASAM Criteria's 3rd edition (levels 1, 2.1 and 2.5), 19 is the payers',
and 40 is a working week, taken as the most. The 4th edition (2023) has other names for some levels."""

TEEN_IOP_LEAST_HOURS = 6
"""Least hours a week of an IOP for adolescents. Source: SAMHSA Advisory on intensive outpatient
treatment, 2021."""

CAPACITY_STALE_DAYS = 30
"""News about openings older than this is shown as "ask"."""

FACT_STALE_DAYS = 365
"""A fact group checked longer ago than this is shown as old and warned about."""
