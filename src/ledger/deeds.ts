/**
 * What people do in policies, one line for verbs that ask for the same. They tell an imperative ("Report every lost
 * badge") and a duty told in the present ("The nurse checks the fridge"), and whether a duty asks for another deed by
 * now. Gathered from the texts of this handbook, 45 CFR 164, and public policies of hospitals and universities. A verb
 * that isn't here is an ordinary word.
 */
const lines = `
report notify inform tell alert advise
lock close shut
open unlock
keep store retain hold maintain preserve archive
delete erase destroy remove shred wipe purge
send forward transmit transfer mail
share disclose reveal publish
give hand provide supply deliver issue
return surrender
take carry bring
wear display
show present
sign countersign
record document log note register enter write
enforce
download
upload
save
export
check verify review reassess recheck inspect examine test audit assess evaluate validate
confirm acknowledge
approve authorise authorize
accept
refuse reject decline deny
ask request
call ring phone telephone contact
answer respond reply
read study
use apply
copy duplicate print
encrypt
anonymise anonymize pseudonymise pseudonymize
label mark
change alter modify edit amend update
correct rectify
replace
install
uninstall
connect plug
disconnect unplug
switch turn
leave
stop cease suspend
begin start
complete finish
attend
train teach instruct
supervise monitor watch oversee
escort accompany
ensure guarantee
protect secure safeguard
back backup restore
grant assign allocate
revoke withdraw cancel
limit restrict
block disable
enable activate
investigate analyse analyze
escalate
repair fix mend
dispose discard throw
collect gather obtain get
process handle
sell
buy purchase order
pay reimburse
wash clean disinfect
choose select
create make draft prepare
follow comply obey observe
cooperate assist help support
avoid
prevent
submit file
state declare
explain describe say
identify
measure
calibrate
count
separate segregate
consult
appoint designate nominate
evacuate
isolate quarantine
scan
seal
empty
place put
move
charge
allow permit
implement introduce adopt
establish develop
conduct perform undertake
undergo
employ engage hire
respect
remember
schedule arrange organise organize
treat
post
wait
meet
tag
notice
refer
subscribe
educate
control
manage administer
render
sanitise sanitize scrub
configure
patch
rotate
reduce minimise minimize
mitigate
own
tolerate
resolve
weigh consider
list
contribute
discuss
`;

const groups: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const verbs = line.split(' ');
      return verbs.map((verb) => [verb, verbs[0] ?? verb] as const);
    }),
);

/** The deed that a form of a verb names: "notifies" and "reported" are one. Nothing for other words. */
export function deedOf(word: string): string | undefined {
  return stems(word.toLowerCase())
    .map((stem) => groups.get(stem))
    .find((deed) => deed !== undefined);
}

/** Whether it is the form of an imperative: "report", not "reports". */
export function isBareDeed(word: string): boolean {
  return groups.has(word.toLowerCase());
}

/** "keeps", "kept" and "keeping" lead to "keep". */
function stems(word: string): string[] {
  const irregular = irregulars.get(word);
  if (irregular !== undefined) return [irregular];
  const found = [word];
  if (word.endsWith('ies') || word.endsWith('ied')) found.push(`${word.slice(0, -3)}y`);
  for (const ending of ['s', 'es', 'd', 'ed', 'ing'])
    if (word.endsWith(ending)) {
      const stem = word.slice(0, -ending.length);
      found.push(stem);
      if (ending === 'ing') found.push(`${stem}e`);
      // "stopped" and "stopping" double the last letter.
      if (/(.)\1$/.test(stem)) found.push(stem.slice(0, -1));
    }
  return found;
}

const irregulars: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kept: 'keep',
    held: 'hold',
    sent: 'send',
    given: 'give',
    gave: 'give',
    taken: 'take',
    took: 'take',
    told: 'tell',
    written: 'write',
    shown: 'show',
    worn: 'wear',
    brought: 'bring',
    made: 'make',
    chosen: 'choose',
    sold: 'sell',
    bought: 'buy',
    thrown: 'throw',
    got: 'get',
    withdrawn: 'withdraw',
    taught: 'teach',
    overseen: 'oversee',
    paid: 'pay',
    left: 'leave',
    begun: 'begin',
    rung: 'ring',
  }),
);
