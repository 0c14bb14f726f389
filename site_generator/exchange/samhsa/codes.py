"""What SAMHSA's service codes mean in the words of the catalogue.

Each table maps a code of the sheet "Service Code Reference" to a code of ``vocabulary``; the comment
is SAMHSA's own name for it. Codes that are in no table are read and understood but have no
place in the catalogue (smoking rules, tests, single medicines, funding programs and similar).

Traps. IPT is individual psychotherapy, not interpersonal therapy. PED is eating disorders, not
pediatric. SF is self-pay, not sliding fee, which is SS. There is no code for intensive outpatient
care in the mental health directory at all. Codes that say no (NMOA, NMAUT, NOOP, NAUT) are in
``DENIALS`` alone.
"""

from __future__ import annotations

Table = dict[str, tuple[str, ...]]


def _table(rows: str) -> Table:
    """``CODE word word  # meaning`` a line, as a mapping from the code to the words."""
    table: Table = {}
    for line in rows.strip().splitlines():
        code, *words = line.partition("#")[0].split()
        table[code] = tuple(words)
    return table


def _codes(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


MENTAL_HEALTH_LEVELS = _table("""
OP    outpatient     # Outpatient
PHDT  php            # Partial hospitalization/day treatment
RES   residential    # Residential/24-hour residential
HI    inpatient      # Hospital inpatient/24-hour hospital inpatient
""")

SUBSTANCE_USE_LEVELS = _table("""
ORT   outpatient     # Regular outpatient treatment
OMB   outpatient     # Outpatient methadone/buprenorphine or naltrexone treatment
OD    outpatient     # Outpatient detoxification
OIT   iop            # Intensive outpatient treatment
ODT   php            # Outpatient day treatment or partial hospitalization
RES   residential    # Residential/24-hour residential
RD    residential    # Residential detoxification
RL    residential    # Long-term residential
RS    residential    # Short-term residential
HI    inpatient      # Hospital inpatient/24-hour hospital inpatient
HID   inpatient      # Hospital inpatient detoxification
HIT   inpatient      # Hospital inpatient treatment
""")

OUTPATIENT_HEADING = "OP"
"""In the substance use directory OP heads the outpatient kinds (OD, ODT, OIT, OMB, ORT) and is on
every row that has one of them; it means plain outpatient care only where it stands alone."""

OUTPATIENT_KINDS = frozenset({"OD", "ODT", "OIT", "OMB", "ORT"})

FACILITY_LEVELS = _table("""
OMH   outpatient     # Outpatient mental health facility
PH    php            # Partial hospitalization/day treatment
RTCA  residential    # Residential treatment center (RTC) for adults
RTCC  residential    # Residential treatment center (RTC) for children
ORES  residential    # Other residential treatment facility
PSY   inpatient      # Psychiatric hospital
IPSY  inpatient      # Separate inpatient psychiatric unit of a general hospital
SHP   inpatient      # State hospital
""")
"""Facility types of the mental health directory; they speak only where no setting is stated."""

MENTAL_HEALTH_CONDITIONS = _table("""
SA    substance-use                  # Substance use treatment
SUMH  substance-use co-occurring     # Co-occurring substance use plus serious mental illness
CO    substance-use co-occurring     # Clients with co-occurring mental and substance use disorders
TRMA  trauma                         # Clients who have experienced trauma
PTSD  trauma                         # Persons with post-traumatic stress disorder (PTSD)
PED   eating-disorders               # Persons with eating disorders
PEFP  psychosis                      # Persons experiencing first-episode psychosis
SED   serious-emotional-disturbance  # Children/adolescents with serious emotional disturbance
SMI   serious-mental-illness         # Persons 18 and older with serious mental illness
""")

SUBSTANCE_USE_CONDITIONS = _table("""
SA     substance-use           # Substance use treatment
DT     substance-use           # Detoxification
HH     substance-use           # Transitional housing, halfway house, or sober home
SUMH   substance-use co-occurring  # Co-occurring substance use plus serious mental illness
SACA   substance-use           # Substance use disorder counseling
ACMA   alcohol-use             # Accepts clients using such medication prescribed elsewhere
PMAT   alcohol-use             # Administers or prescribes medication for alcohol use disorder
AUDO   alcohol-use             # Alcohol use disorder clients only
ADTX   alcohol-use             # Alcohol detoxification
ACM    alcohol-use             # Acamprosate
DSF    alcohol-use             # Disulfiram
OMB    opioid-use              # Outpatient methadone/buprenorphine or naltrexone treatment
MU     opioid-use              # Methadone used in treatment
BU     opioid-use              # Buprenorphine used in treatment
OTP    opioid-use              # Federally-certified opioid treatment program
BUM    opioid-use              # Buprenorphine maintenance
DB     opioid-use              # Buprenorphine detoxification
MM     opioid-use              # Methadone maintenance
DM     opioid-use              # Methadone detoxification
UB     opioid-use              # Prescribes buprenorphine
RPN    opioid-use              # Relapse prevention with naltrexone
MOA    opioid-use              # Accepts clients using MAT but prescribed elsewhere
DLC    opioid-use              # Lofexidine or clonidine detoxification
MWS    opioid-use              # Maintenance service with medically supervised withdrawal
OUDO   opioid-use              # Opioid use disorder clients only
ODTX   opioid-use              # Opioids detoxification
TRC    trauma                  # Trauma-related counseling
TRMA   trauma                  # Clients who have experienced trauma
ANG    anger                   # Anger management
TGD    gambling                # Treatment for gambling disorder
""")

MENTAL_HEALTH_THERAPIES = _table("""
CBT      cbt                    # Cognitive behavioral therapy
DBT      dbt                    # Dialectical behavior therapy
EMDR     emdr                   # Eye Movement Desensitization and Reprocessing therapy
CFT      family couples         # Couples/family therapy
GT       group                  # Group therapy
IPT      individual             # Individual psychotherapy
AT       experiential           # Activity therapy (art, dance, music, drama)
FPSY     psychoeducation        # Family psychoeducation
ANTPYCH  medication-management  # Antipsychotics used in treatment of SMI
""")

SUBSTANCE_USE_THERAPIES = _table("""
CBT   cbt                       # Cognitive behavioral therapy
MOTI  motivational-interviewing # Motivational interviewing
TRC   trauma-focused            # Trauma-related counseling
GCO   group                     # Group counseling
ICO   individual                # Individual counseling
FCO   family                    # Family counseling
MCO   couples                   # Marital/couples counseling
SAE   psychoeducation           # Substance use disorder education
MMD   medication-management     # Medication for mental disorders
OMB   medication-for-addiction medication-for-opioid-use   # Outpatient methadone/buprenorphine or naltrexone treatment
MU    medication-for-addiction medication-for-opioid-use   # Methadone used in treatment
BU    medication-for-addiction medication-for-opioid-use   # Buprenorphine used in treatment
NU    medication-for-addiction medication-for-opioid-use   # Naltrexone used in treatment
OTP   medication-for-addiction medication-for-opioid-use   # Federally-certified opioid treatment program
BUM   medication-for-addiction medication-for-opioid-use   # Buprenorphine maintenance
MM    medication-for-addiction medication-for-opioid-use   # Methadone maintenance
UB    medication-for-addiction medication-for-opioid-use   # Prescribes buprenorphine
UN    medication-for-addiction medication-for-opioid-use   # Prescribes naltrexone
RPN   medication-for-addiction medication-for-opioid-use   # Relapse prevention with naltrexone
MWS   medication-for-addiction medication-for-opioid-use   # Maintenance service with medically supervised withdrawal
METH  medication-for-addiction medication-for-opioid-use   # Methadone
BSDM  medication-for-addiction medication-for-opioid-use   # Buprenorphine sub-dermal implant
BWN   medication-for-addiction medication-for-opioid-use   # Buprenorphine with naloxone
BWON  medication-for-addiction medication-for-opioid-use   # Buprenorphine without naloxone
BERI  medication-for-addiction medication-for-opioid-use   # Buprenorphine (extended-release, injectable)
NXN   medication-for-addiction                             # Naltrexone (oral)
VTRL  medication-for-addiction                             # Naltrexone (extended-release, injectable)
PMAT  medication-for-addiction medication-for-alcohol-use  # Administers or prescribes medication for alcohol use disorder
ACM   medication-for-addiction medication-for-alcohol-use  # Acamprosate
DSF   medication-for-addiction medication-for-alcohol-use  # Disulfiram
RELP  relapse-prevention        # Relapse prevention
TWFA  twelve-step               # 12-step facilitation
MXM   matrix                    # Matrix Model
CMI   contingency-management    # Contingency management/motivational incentives
""")


DENIALS = {
    "conditions": _table("""
NOOP   opioid-use   # Does not treat opioid use disorders
NAUT   alcohol-use  # Does not treat alcohol use disorder
"""),
    "therapies": _table("""
NMOA   medication-for-opioid-use medication-for-addiction   # Does not use MAT for opioid use disorders
NMAUT  medication-for-alcohol-use medication-for-addiction  # Does not use MAT for alcohol use disorder
"""),
}
"""What a substance use facility says no to, by the list it would be in; no code of the mental health
directory does. It does not hold where another code of the same row says yes."""

AGES = _table("""
CHLD  children adolescents  # Children/Adolescents, 17 or younger
YAD   young-adults          # Young adults, 18-25
ADLT  adults                # Adults, 26-64
SNR   older-adults          # Seniors, 65 or older
""")

POPULATIONS = _table("""
GL    lgbtq                # Lesbian, gay, bisexual, transgender, or queer/questioning (LGBTQ)
WN    women                # Adult women
MN    men                  # Adult men
PW    pregnant-postpartum  # Pregnant/postpartum women
VET   veterans             # Veterans
ADM   active-duty          # Active duty military
MF    military-families    # Members of military families
TAY   transition-age       # Transitional age young adults
SE    seniors              # Seniors or older adults
CJ    justice-involved     # Criminal justice (other than DUI/DWI)/Forensic clients
DU    justice-involved     # Specially designed program for DUI/DWI clients
DUO   justice-involved     # Serves only DUI/DWI clients
HV    hiv                  # Clients with HIV or AIDS
DV    violence-survivors   # Clients who have experienced intimate partner or domestic violence
XA    trauma-survivors     # Clients who have experienced sexual abuse
TRMA  trauma-survivors     # Clients who have experienced trauma
""")

SEXES = {"FEM": "women", "MALE": "men"}
"""Gender accepted, asked of substance use facilities alone; nearly all name both."""

PAYMENT = _table("""
MD   medicaid            # Medicaid
MC   medicare            # Medicare
PI   private-insurance   # Private health insurance
MI   military-insurance  # Federal military insurance (e.g., TRICARE)
SI   state-insurance     # State-financed health insurance plan other than Medicaid
ITU  tribal-insurance    # IHS/Tribal/Urban (ITU) funds
SF   self-pay            # Cash or self-payment
SS   sliding-fee         # Sliding fee scale
PA   payment-assistance  # Payment assistance (check with facility for details)
NP   no-charge           # No payment accepted
""")

PAYMENT_ANSWERED = _codes(
    "CLF CMHG CSBG FG FSA ITU MC MD MI NP OSF PI PCF SAMF SCJJ SEF SF SI SMHA SWFS VAF"
)
"""Codes of "Payment/Insurance/Funding Accepted": one of them shows that the question was answered.
SS and PA belong to another question and alone say nothing about insurance."""

TELEHEALTH = "TELE"
"""Telemedicine/telehealth therapy."""

APPROACHES_ANSWERED = _codes(
    "ANG AIM AT BIA CBT CFT CMI CRT CRV DBT ECT EMDR GT IDD IPT KIT MOTI MXM RELP SACA TELE TMS TRC TWFA"
)
"""Codes of "Treatment Approaches", the question of which telehealth is one answer."""

LANGUAGES = _table("""
SP   es   # Spanish
AH   asl  # Sign language services for the deaf and hard of hearing
F4   ar   # Arabic
F17  zh   # Any Chinese language
F19  ht   # Creole
F25  fa   # Farsi
F28  fr   # French
F30  de   # German
F31  el   # Greek
F35  he   # Hebrew
F36  hi   # Hindi
F37  hmn  # Hmong
F42  it   # Italian
F43  ja   # Japanese
F47  ko   # Korean
F66  pl   # Polish
F67  pt   # Portuguese
F70  ru   # Russian
F81  tl   # Tagalog
F92  vi   # Vietnamese
""")

ACCESSIBILITY = _table("""
AH   sign-language   # Sign language services for the deaf and hard of hearing
CCC  childcare       # Child care for clients' children
TA   transport-help  # Transportation assistance
""")

ACCREDITATION = _table("""
JC    joint-commission  # The Joint Commission
CARF  carf              # Commission on Accreditation of Rehabilitation Facilities (CARF)
COA   coa               # Council on Accreditation (COA)
NCQA  ncqa              # National Committee for Quality Assurance (NCQA)
STAG  state-license     # State substance use treatment agency
STMH  state-license     # State mental health department
STDH  state-license     # State department of health
HLA   state-license     # Hospital licensing authority
""")
