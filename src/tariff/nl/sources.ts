/**
 * Where the figures of the Dutch law come from: short name to address. The facts were gathered on 2026-11-22; sources that
 * were cited by others but not seen say so.
 */
export const SOURCES = {
  bd_table:
    "https://www.belastingdienst.nl/wps/wcm/connect/bldcontentnl/belastingdienst/zakelijk/overige_belastingen/belastingen_op_milieugrondslag/tarieven_milieubelastingen/tabellen_tarieven_milieubelastingen",
  bd_copy_2013_2021: "https://www.edepartment.nl/tabellen-tarieven-belastingen/",
  cbs_2015_2019: "https://www.cbs.nl/nl-nl/nieuws/2019/07/energierekening-334-euro-hoger/energiebelasting",
  law_wbm_2015:
    "https://github.com/statengeneraal/laws-markdown/blob/91556a80a25a3da4234c8039945c6aeef4108d00/wet/wet/belastingen/op/milieugrondslag/BWBR0007168/README.md",
  law_ode:
    "https://github.com/statengeneraal/laws-markdown/blob/91556a80a25a3da4234c8039945c6aeef4108d00/wet/wet/opslag/duurzame/energie/BWBR0032660/README.md",
  meijburg_2023: "https://dbrochure.nl/PROMEMORIE-2023/files/basic-html/page60.html",
  meijburg_2024: "https://dutchromaniannetwork.nl/Meijburg-2024/files/basic-html/page61.html",
  zhinees_eb:
    "https://github.com/zhinees/dynamische-energieprijzen-nl/blob/61ddfcae33effd39d11ea76d15964afd81712da5/data/energiebelasting.json",
  gelijkvergelijk: "https://gelijkvergelijk.nl/?p=7585",
  selectra: "https://selectra.nl/energie/energierekening/energiebelasting",
  gaslicht_2022: "https://www.gaslicht.com/veelgestelde-vragen/energiebelasting (older copy, 5-11-2021)",
  rendement_2025:
    "https://www.rendement.nl/contact-belastingdienst/nieuws/verlaging-van-de-energiebelasting-op-aardgas.html",
  powerhouse_ode: "https://powerhouse.net/nieuws/toch-geen-aanpassing-ode/",
  threenergie_ode: "https://www.3nergie.nl/blog/opslag-duurzame-energie-ode-stijgt-tot-2023-fors/",
  enro: "https://www.enro-energy.nl/energiebelasting/",
  engie_export: "https://github.com/patrickvorgers/Home-Assistant-Import-Energy-Data",
  engie_2026: "https://www.engie.nl/zakelijk/klantenservice/energiebelasting/wijzigingen",
  mvt_bp2026: "https://www.rijksfinancien.nl/belastingplan-memorie-van-toelichting/2026/d17e5425",
  overstappen_credit: "https://www.overstappen.eu/vermindering-energiebelasting-heffingskorting/",
  overstappen_heffingen: "https://www.overstappen.eu/overheidsheffingen/",
  eigenhuis_credit:
    "https://www.eigenhuis.nl/kennisbank/wanneer-heb-ik-recht-op-de-belastingvermindering-energiebelasting-1074",
  greenchoice_heff: "https://www.greenchoice.nl/klantenservice/overheidsheffingen/",
  boekhoudmatch:
    "https://github.com/davidwester89-dot/boekhoudmatch/blob/fc837a906cf44d617f72bb5166255cf7b0e914a8/src/lib/constants.js",
  sleuteltabel_2027:
    "https://www.rijksfinancien.nl/sites/default/files/bestanden/belastingplan-2027/pakket-belastingplan-2027/Fiscale-sleuteltabel-2027-incl-correctie-tarieven-energiebelasting-zelfstandigenaftrek.pdf (NOT seen, cited by others)",
  cbs_85592:
    "https://github.com/zhinees/dynamische-energieprijzen-nl/blob/34f2bf58253694c946eef5296004931d0c60818a/test/fixtures/cbs-85592NED.json",
  kst_36611: "https://zoek.officielebekendmakingen.nl/dossier/kst-36611-3.html",
  kst_36611_D: "https://parlementairemonitor.nl/9353000/1/j9vvij5epmj1ey0/vmiyqw6tvvwd",
  vattenfall_fx:
    "https://github.com/zhinees/dynamische-energieprijzen-nl/blob/c8a9adfae358e781677ad37042270d389cf27e83/test/fixtures/vattenfall-offer-2026-09-26.json",
  liander_2017: "https://www.liander.nl/node/14983?ref=14380",
  delta_tax: "https://www.delta.nl/energie/elektriciteit-en-gas/energiebelastingen",
  saldox: "a tax calculator's source, dated 5 Oct 2026",
  tariff_sheet_2021: "a 2021 supplier tariff sheet prints -1.530302 per day incl. VAT: x 365 = 558.56",
  enexis: "https://www.enexis.nl/tarieven",
  overstappen_nota: "https://www.overstappen.eu/energienota/",
  law_ew98:
    "https://github.com/statengeneraal/laws-markdown/blob/91556a80a25a3da4234c8039945c6aeef4108d00/wet/elektriciteitswet/1998/BWBR0009755/README.md",
  tweakers_acm_2027:
    "https://tweakers.net/nieuws/235826/acm-bevestigt-dat-netto-betalen-voor-terugleveren-stroom-in-2027-mogelijk-is.html",
  stcrt_2026_28208: "https://zoek.officielebekendmakingen.nl/stcrt-2026-28208.pdf (NOT seen, cited by boekhoudmatch)",
  stcrt_cap: "https://zoek.officielebekendmakingen.nl/stcrt-2022-34154.html",
  inview_cap:
    "https://inview.nl/document/idd63ff289732542769ec53dd8510ce623/subsidieregeling-bekostiging-plafond-energietarieven-kleinverbruikers-2023-artikel-2-3-vaststelling-volumeplafonds-15-12-2022-tot-01-01-2027",
  stcrt_190: "https://zoek.officielebekendmakingen.nl/stcrt-2022-28075.html",
  sefe_190: "https://www.sefe-energy.nl/nieuws/prinsjesdag-en-de-energiemaatregelen/",
  vandebron_fx:
    "https://github.com/zhinees/dynamische-energieprijzen-nl/blob/c0f4b404c1a786f0103b545bd9f20b5f0bc2ea3e/test/fixtures/vandebron-pricebreakdown-2026-09-24.json",
  budget_fx:
    "https://github.com/zhinees/dynamische-energieprijzen-nl/blob/c0f4b404c1a786f0103b545bd9f20b5f0bc2ea3e/test/fixtures/budget-online-offers-2026-09-24.json",
  zhinees_vast:
    "https://github.com/zhinees/dynamische-energieprijzen-nl/blob/586b9131d2680a39133fd1d165644adef46ec058/vaste-contracten/contracten.json",
  emi_uren: "https://www.energiemarktinformatie.nl/blog/uitleg-over-piek-en-daluren/",
  threenergie_uren: "https://www.3nergie.nl/tags/peak-uren/",
  peel_uren: "http://peelenergie.nl/faqs/hoe-weet-ik-welk-telwerk-hoogtarief-is-en-welk-laagtarief/",
} as const;
