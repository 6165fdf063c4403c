/** English words that are said for one another at work, in a clinic and in an office: see `words-alike.ts`. */
export const alikeInEnglish = `
# people
boss chief superior supervisor manager head leader lead
staff employee worker personnel workforce team crew workmate coworker colleague
everyone everybody anyone anybody
director executive management leadership board
owner holder responsible in_charge accountable answers_for answerable
newcomer starter beginner joiner recruit new_people
trainee intern apprentice student learner > trainee new_people
contractor freelancer temp locum external_staff > contractor
visitor guest outsider stranger
stranger unknown_person intruder trespasser unknown unauthorised
cleaner janitor cleaning housekeeping
technician engineer repairman serviceman fitter mechanic > technician repair maintenance
developer programmer coder > engineer
doctor physician consultant gp surgeon specialist > clinician
nurse midwife therapist physiotherapist psychologist dentist paramedic radiologist pharmacist > clinician
carer caregiver helper > look_after guardian
patient client service_user sick ill
relative family kin aunt uncle nephew niece cousin brother sister grandmother grandfather grandma grandpa sibling > relative family
mother father mum mom dad parents > parent
son daughter kid baby toddler > child
teen teenager adolescent youngster youth minor young_person > child teenager young
wife husband spouse girlfriend boyfriend fiance > family relative
guardian custodian caretaker
representative proxy attorney agent spokesperson
lawyer solicitor attorney counsel barrister legal_department > general_counsel law
journalist reporter press media newspaper tv radio
policeman policewoman police_officer cop constable sheriff trooper detective > police
inspector auditor examiner assessor
regulator watchdog authority inspectorate supervisory_authority agency ministry
deputy substitute stand_in replacement cover backup_person locum delegate
successor next_holder handover
applicant candidate jobseeker job_applicant
hr human_resources people_team personnel_department > head_of_people
thief robber burglar criminal crook attacker hacker intruder
interpreter translator
friend acquaintance neighbour pal mate
celebrity famous vip politician well_known

# parts of a clinic
ward department unit section division area > department team
hospital clinic surgery practice medical_centre
reception front_desk counter desk lobby
waiting_room lounge
corridor hallway passage lift elevator stairs > corridor
office workplace room
canteen cafeteria kitchen cafe restaurant pub bar bus train tram metro plane airport taxi station > public_place overhear
cupboard cabinet drawer locker shelf safe
building premises site location branch facility
archive storeroom basement records_room
server_room data_centre computer_room

# things
phone telephone mobile smartphone cell cellphone handset
laptop notebook computer pc desktop workstation machine > device laptop
tablet ipad
monitor display screen
keyboard mouse webcam headset > device
printer copier photocopier scanner mfp
wearable smartwatch fitbit > device
padlock lock
badge pass card id_card staff_card keycard
document paper sheet > document
chart notes case_notes medical_record
letter envelope post mail parcel package
printout hardcopy hard_copy print page
memo sticky_note post_it scrap slip
whiteboard board flipchart noticeboard
poster notice sign
bin trash rubbish garbage waste wastebasket recycling > shred dispose
usb_stick memory_stick thumb_drive flash_drive pendrive pen_drive usb stick > removable_media
disk disc drive hdd ssd cd dvd > removable_media disk
camera photo picture snapshot image selfie shot pic
video film clip footage
recording tape audio sound_recording voice_recording record
microphone mic loudspeaker speaker
label tag sticker mark marking stamp
sample specimen blood urine swab tube
drug medicine medication pill tablet_medicine dose
prescription script
wristband bracelet
x_ray scan mri ct ultrasound image
pump infusion ventilator monitor_device scanner_device > medical_device
bill invoice account_statement charge fee
money payment price cost cash
gift present tip voucher gift_card
insurer insurance health_plan payer health_insurance
software program programme application app tool
plugin extension addon add_on
website site web_page homepage internet_page web
browser chrome firefox edge safari > browser
network wifi wi_fi wlan lan internet
cloud saas hosted online_service hosting
server host
database db data_store
spreadsheet excel table
password passphrase passcode pin credentials
login logon log_in log_on sign_in signing_in sign_on
logout log_off log_out sign_off_session sign_out switch_user
token secret api_key key private_key
certificate cert
cipher algorithm encryption crypto cryptography
hash checksum digest fingerprint
backup copy_of_data restore_point
email e_mail mail message
inbox mailbox
attachment enclosure attached_file
chat messenger instant_message dm im
sms text text_message
fax telefax
voicemail answering_machine voice_message mailbox_message
phone_call call ring rings telephone phones
video_call video_visit video_consultation teleconsultation telehealth telemedicine video_appointment
appointment visit consultation booking session
referral referring_letter
result finding lab_result test_result value values
diagnosis condition illness disease
treatment therapy care
allergy intolerance
chatbot bot assistant ai robot machine_learning
dictation transcription speech_recognition scribe transcribe

# names that stand for their kind
india china japan korea philippines vietnam thailand indonesia malaysia singapore pakistan bangladesh israel turkey dubai emirates qatar saudi_arabia egypt morocco tunisia kenya nigeria south_africa ghana brazil argentina mexico colombia chile peru cuba russia belarus ukraine georgia serbia canada australia new_zealand asia africa south_america latin_america middle_east overseas > abroad country transfer
finland sweden norway denmark iceland latvia lithuania poland germany france spain italy portugal greece austria netherlands belgium ireland croatia hungary czech romania bulgaria cyprus malta > europe country
uk england britain scotland london switzerland > abroad country
new_york washington california texas florida chicago american > united_states
fbi cia homeland_security ice irs interpol europol > police authority
starbucks mcdonalds costa > cafe
bali tenerife mallorca beach resort cruise > holiday travel abroad
asana trello slack notion miro figma canva doodle calendly jira evernote airtable surveymonkey mailchimp jotform typeform > tool software
teamviewer anydesk vnc rdp > remote log_in
bitcoin crypto_currency ethereum wallet > ransom
netflix spotify games gaming steam shopping ebay > private website
keepass lastpass bitwarden onepassword dashlane > password_manager
flu cancer diabetes pregnancy pregnant depression anxiety asthma allergy covid hepatitis epilepsy migraine stroke fracture > diagnosis health
ecg ekg defibrillator dialysis anaesthesia endoscope thermometer glucose_meter inhaler pacemaker > medical_device device
monday tuesday wednesday thursday friday > working_day
saturday sunday christmas easter new_year bank_holiday public_holiday > weekend night

# plain talk
afraid scared fear worried anxious nervous frightened > fear unsure
ashamed embarrassed guilty > mistake punish
angry furious upset mad annoyed unhappy > complaint complain
nasty rude insult threatened bully > threaten
sneaky secretly behind_my_back hidden > secret watch
cheat cheating lie lying dishonest > wrongdoing
grab snatch pinch > steal take
chuck bin ditch toss scrap discard > throw_away
nuke trash erase zap > delete
mess messy untidy chaos > mistake desk
stuck trapped helpless > unsure cannot
weird_noise beeping flashing frozen_screen blue_screen > strange device
spill coffee_on > damage device
cracked smashed dropped water_damage > damage broken device
slow sluggish lag hangs crash > device service_desk
baggage luggage suitcase backpack rucksack handbag bag purse boot_of_the_car > luggage car
charger cable adapter dock power_bank > device
uniform scrubs lab_coat > badge
cctv security_camera surveillance_camera webcam > camera
bookkeeper accountant billing_company auditor_firm > supplier
brochure flyer leaflet handout pamphlet > notice poster
discharge discharge_letter > letter treatment
referral refer referring > refer another_clinic
handover shift ward_round > hand_over
prod production live_system > live system
repo repository github gitlab commit pull_request merge > source_code
test_server staging sandbox dev_environment > test
uninstall remove_the_app > delete app
double twice > second
comma typo spelling wording grammar > patch mistake document
length long how_long
strength strong
depth deep
width wide
acquired takeover merger bought_up new_owner > change supplier
bankrupt insolvent out_of_business > end supplier exit
rubber_stamp blank_cheque sign_blindly > approve own
homemade self_made do_it_yourself diy > own
hire recruit employ take_on > new_people
moonlighting second_job side_job > conflict role
maternity pregnant_colleague baby_break > parental_leave long_leave
overtime tired exhausted burnout > time
language barrier foreign_language speaks_no_english > language translation interpreter
deaf blind wheelchair disabled > accessibility
old_age elderly senior dementia alzheimers > guardian proxy look_after
homeless no_address moved_away unknown_address > address
custody divorce divorced separated stepmother stepfather foster > parent guardian child
secretary assistant typist office_clerk > clinic_staff colleague
neighbour acquaintance friend_of_mine next_door > neighbour curiosity
ceo boss_of_all director_general president > chief_executive
stakeholder stakeholders expectations > interested_parties
vendor_manager buyer purchasing > supplier_manager
walk walking gait movement > video patient film
whole entire complete full everything > all
lower downgrade declassify > lower class
quiet silent silence keep_quiet mum_about > secret wait

# what goes wrong
incident event accident mishap problem trouble issue
breach leak data_leak leaked exposure exposed spill
theft burglary robbery break_in stolen nicked pinched swiped > stolen theft incident
loss lost mislaid misplaced missing gone
fire flood storm hurricane earthquake heatwave heat smoke > power_failure climate
outage downtime failure crash breakdown blackout down unavailable offline
power_cut blackout electricity no_power
attack cyberattack hack hacked intrusion
virus malware trojan worm spyware infection infected
ransom ransomware extortion blackmail bitcoin
scam fraud con swindle fake forged phishing spoofed
mistake error slip blunder fault wrong mixed_up
defect bug flaw weakness vulnerability hole security_hole
near_miss almost_happened close_call > weakness event failed_attempt
odd strange weird suspicious unusual abnormal dodgy fishy funny
damage harm injury hurt
danger risk threat hazard
misuse abuse
eavesdrop overhear listen_in spy_on
snoop nose pry peek peep look_up curiosity nosy
late overdue delayed behind
broken defective faulty out_of_order does_not_work
blocked locked barred banned disabled frozen locked_out kicked_out shut_out
expired lapsed run_out out_of_date

# what people do
lose mislay misplace
steal take_away rob
discover notice detect spot
report tell inform notify alert announce flag let_know
ask request apply enquire inquire
answer reply respond response
call phone ring telephone dial
send transmit forward pass_on submit ship
post mail_out courier dispatch
receive obtain
give provide grant supply
hand_over handover pass_over
hand_back give_back return bring_back
lend borrow loan
share disclose reveal release divulge pass_on
show present display demonstrate
publish post_online put_online upload
open view look_at consult
look_through go_through > read
write note jot write_down enter
signature initial countersign > sign
duplicate clone photocopy > copy
print run_off
scan digitise
delete erase remove wipe purge
destroy shred dispose discard throw_away throw_out get_rid_of dump scrap
dispose sell_off recycle scrap retire_device
change alter modify edit amend adjust
correct fix rectify put_right mend repair
repair mend fix service
replace swap exchange renew
renew extend prolong
rotate change_regularly replace
cancel terminate end quit stop finish close
begin start launch open_up set_up introduce
move relocate transfer shift
move change_role new_role switch_job promotion transferred moves_department > change_role
leave resign quit depart exit last_day
dismiss fire sack sacked laid_off lay_off kicked_out_of_job let_go > leave end_of_contract end_access
suspend pause freeze put_on_hold
freeze preserve > hold
keep store save retain stored
collect gather capture
use utilise apply
try test pilot trial try_out
install set_up load
download export extract
buy purchase order procure acquire shop
subscribe subscription licence renewal
rent lease hire leasing > supplier return
outsource contract_out
check verify confirm validate make_sure
identify prove_identity recognise authenticate
approve authorise sign_off okay say_yes agree permit green_light
refuse reject deny decline turn_down say_no
decide determine choose judge
choose pick select
allow permit let may
forbid prohibit ban must_not not_allowed
have_to required obligatory mandatory compulsory
plan schedule arrange organise
meeting gathering
discuss talk speak chat converse
say mention speak utter tell
gossip chatter > speak
complain grumble object_to
object oppose challenge contest dispute
sue lawsuit litigation court_case legal_action legal_claim go_to_court
punish discipline sanction penalise reprimand warn
blame accuse fault
forgive pardon
thank praise compliment
investigate look_into examine probe research_cause
examine inspect review assess evaluate
review revisit go_over re_examine recertify
measure count monitor track
track follow locate trace gps location where_i_am
watch observe monitor supervise surveil
learn lesson debrief post_mortem lessons_learned
train teach educate instruct coach
training course lesson class seminar e_learning module
teaching lecture students class presentation > teaching
practise rehearse drill exercise train
translate translation language
anonymise de_identify strip_names remove_names pseudonymise blacken
encrypt scramble encode cipher
decrypt unscramble
lock bolt secure shut
unlock reopen reset unblock
connect plug plug_in attach dial_in
disconnect unplug cut_off isolate pull_the_cable
restart reboot reset
sleep go_dark go_black
travel trip journey abroad holiday_trip fly flying business_trip
carry transport bring take_along
drive car vehicle
treat care_for look_after
cure heal
die dead died deceased death passed_away late_patient
marry divorce
pay settle reimburse
charge bill invoice
advertise marketing advert promote newsletter commercial campaign
sell trade
post_review rating stars review comment feedback
survey questionnaire poll
research study trial thesis science
statistics figures numbers total
guess assume suspect
suspect believe think
hurry urgent rush asap at_once immediately right_now straight_away
wait delay postpone
remind reminder prompt
follow obey comply adhere
break violate infringe disobey breach_rule
bypass get_round circumvent work_around go_round
hide conceal cover_up
pretend impersonate pose_as
listen hear
tape film record
photograph take_a_picture snap film
swear promise oath vow pledge
possess belong

# how things are
secret confidential sensitive
public open_to_all
internal in_house
allowed permitted okay legal lawful
illegal unlawful against_the_law
safe secure protected
private personal
wrong incorrect false mistaken inaccurate
correct true accurate
missing absent lacking
absent away on_leave holiday vacation off_sick sick_leave parental_leave maternity_leave
free gratis no_cost costs_nothing
expensive dear costly
outdated obsolete former previous > old
current latest newest valid in_force up_to_date
recent > new
big large major
minor little
severe serious grave critical bad major severity
strong powerful
weak insecure
necessary needed required
spare extra additional
shared common joint
remote from_home teleworking telework home_office wfh working_from_home
empty blank

# time
deadline time_limit due_date by_when how_soon how_fast how_quickly
yearly annual annually every_year once_a_year
monthly every_month
quarterly every_quarter
daily every_day
night evening after_hours out_of_hours weekend night_shift
day_and_night around_the_clock always_reachable on_duty on_call
rota roster shift schedule on_duty
how_long period duration retention
first_day start_date onboarding
how_often frequency interval

# law and order
law act statute regulation legislation
rule policy directive guideline regulation
duty obligation responsibility
right entitlement claim
permission authorisation right access_right
consent agreement permission opt_in
legal_basis legal_ground lawful_basis reason_in_law justification
contract agreement deal terms
sla service_level service_levels uptime
sub_processor subcontractor sub_contractor subprocessor
supplier vendor provider seller contractor_company third_party
partner partner_clinic affiliate
court judge tribunal
subpoena warrant court_order summons > court order
country nation state abroad foreign
america usa us united_states american
europe eu eea european
transfer international export cross_border overseas offshore > transfer country
fine penalty
complaint grievance
whistleblower whistleblowing report_wrongdoing speak_up
exception waiver exemption deviation derogation
proof evidence record documentation
audit inspection assessment
finding nonconformity deficiency
objective goal target aim
risk_appetite risk_acceptance accept_a_risk
scope boundary extent coverage
role function position job
responsibility accountable who_does_what raci
version edition release revision
draft proposal
template form pattern
summary overview in_short
list register inventory directory
headcount employees number_of_people how_many_people
identity_card passport id_document driving_licence
born birthday date_of_birth
address contact_details where_i_live
diary calendar
ticket request_form service_request
service_desk helpdesk help_desk it_support support
access entry admission permission
account user profile login
administrator admin root superuser sysadmin > administrator privileged_access
second_factor mfa two_factor authenticator one_time_code
log protocol record_of_access trail logfile log_file
alarm alert warning
idp identity_provider single_sign_on sso
intrusion firewall antivirus > malware protection
software_update update patch upgrade
hardware equipment device kit gear
cookies tracker tracking pixel analytics
automated_decision algorithm_decides computer_decides profiling
data information details facts
personal_data private_information personal_information
health_data medical_data medical_information health_information
anonymous nameless no_name
minimum only_what_is_needed least
retention storage_period keep_time
purpose reason why
recipient receiver addressee
sender from_whom
region place area
climate weather environment
emergency crisis urgent life_threatening
severity priority level seriousness
responder incident_team response_team > incident_lead
pager on_call duty_phone > on_duty
press_release statement announcement
logo certificate_mark seal certified certification
compliance conformity compliant
`;
