<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccessFields</name>
    <message>
        <source>Access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App ID and access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in the system&apos;s keyring and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty to keep what is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keyring on this computer: it lasts until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet: the keyring has not answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing out may sign out everyone who shares this app ID. The dialer signs in again with the next call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing out. The access key stays in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring failed: it lasts until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <extracomment>The person chose the other way; whether it is the app id. The person confirmed to sign out.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessKeys</name>
    <message>
        <source>The access key could not be stored in the keyring. It lasts until the program ends; type it again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access key is not saved yet: the keyring has not answered. If you quit now, type it again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring failed, so the access key can&apos;t be read. Put it into the account: it lasts until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring has not answered yet, so the access key is not saved. Look for a window that asks for the keyring&apos;s password. Calls work meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked, so the access key can&apos;t be read. Unlock it, or put the key into the account until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no access key. Put it into the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring to keep the access key in. Put it into the account: it lasts until the program ends and is written nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s keyring. It may be asking for its password in a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountBar</name>
    <message>
        <source>Account</source>
        <extracomment>Where an entry keeps its PhonePresence&apos;s value, None before one is known. Borders and padding of the list, and its scroll bar, at 100 %. The person chose another account; its id. The person chose another extension of the same account. Another phone is in use, for whatever reason: account id and extension, either may be empty. What is known of the phone in use may have changed.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Account</source>
        <extracomment>The Account as it stands in the fields, and its new token or access key, a Secret, or None where the stored one is meant. Nothing is saved yet. The person does not wait for the test that runs. The account that was saved just now has passed its test; the Diagnosis. The Account, and its new Secret or None when the token stays. An account&apos;s id and its new access key, a Secret; just before ``account_saved``. The person confirmed to sign out; an account&apos;s id. An account&apos;s id. Where is the token of the account with this id?</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep https</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers over https there. Over http, the token and the numbers travel in clear, and others on the way can read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this account and its token? Its calls stay in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use http</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you changed in this account is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountFields</name>
    <message>
        <source>8001, 8002</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API address</source>
        <extracomment>The person confirmed to sign the account shown out; its id.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller IDs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a country from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default country: {country}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each caller ID has one number. Put a colon between a name and its number, as in Line 2: 4930123456.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter at least one extension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the access key your provider gave you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address your provider gave you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the app ID your provider gave you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 00, 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For numbers that are typed without a country code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How numbers are sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How records find their calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the + in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May stay empty: the provider lists your phones. Yours come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May stay empty: then it is the server&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the provider chooses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the token your provider gave you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the dialer&apos;s own call id as customer ID when that is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strip prefixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phones you call from, with commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address. It looks like https://pbx.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your customers may see, with commas between them: numbers, or a name and its number, as in Sales 4930123456.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write each extension out, with commas between them, as in 8001, 8002.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountNotices</name>
    <message numerus="yes">
        <source>Calls work. %n extra(s) are not offered.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account yet. Set one up to place calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Calls work.</source>
        <extracomment>Notices whose button opens the account. The account in use should be opened. What was refused to the account with this id should be asked for again, its phones first. The person wants to know what exactly the provider does not offer. By account: where its token or access key is. By account: what was refused, whether said already or not. By account: how many phones are offered, and how many the provider lists. What the notice speaks of.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Only a call can show whether the token is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address begins with http: the token and the numbers travel in clear, and others on the way can read them. Use https if your provider offers it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountTestPanel</name>
    <message>
        <source>Failed: {step}. Nothing is saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing. No call is placed.</source>
        <extracomment>What failed nowhere and yet proves nothing.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test was stopped. Nothing is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works: {steps}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <extracomment>The id of the account to edit, empty for a new one. The person confirmed the removal; an account&apos;s id.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account yet. Add one to place calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this account and its token? Its calls stay in the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Dialer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catch up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for updates…</source>
        <extracomment>Shown only where there is somebody to ask.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the phones again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in the last number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search recent calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>No secure connection could be made. Show this to the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside this program. It is in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API address can&apos;t be used. Correct it in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account&apos;s authorisation has expired. Ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be used. Check the API address and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app ID is not authorised. Check it in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history can&apos;t be written. Check that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider can&apos;t be reached. Check the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not answer. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not allow this from here. Ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not offer this here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider gave no link that can be opened safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has an error. Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider no longer has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider refused. Ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording has expired: the provider keeps recordings for three months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token can&apos;t be read from the keyring. Unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is missing or no longer valid. Put a new one into the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not part of the subscription. Ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallDelegate</name>
    <message>
        <source>from {extension}</source>
        <extracomment>From a row&apos;s start to its texts, past the icon. What a long number needs at 100 %. Widths at 100 %; number and result share the rest.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallDetails</name>
    <message>
        <source>Customer ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employee ID</source>
        <extracomment>A field&apos;s text changed. Something was put into a field: the fields should be seen. Enter was pressed in a field: the person is done with it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member ID</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallDetailsPanel</name>
    <message>
        <source>Asking for the recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recording</source>
        <extracomment>The frame of what scrolls, as in the style sheet. Somebody wants to hear a call&apos;s recording; the call&apos;s id. The person wants what the button beside a refusal offers; a NextStep. The person has closed it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallFacts</name>
    <message>
        <source>The provider&apos;s record of this call has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caller ID asked for: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caller ID shown: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer ID {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>employee ID {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extension {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maturity {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>member ID {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talked {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown at first, then: {later}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was in a call, end not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was picked up, end not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was ringing, end not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you picked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your phone did not ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your phone rang</source>
        <extracomment>Returns a number as people write it; the number, and the id of the account it was called with. What following the phone has shown; the states that are missing add nothing to the outcome. A call that goes on is followed now: nothing else leaves such a state standing.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Call</source>
        <extracomment>A call is wanted: the CallRequest, and whether &quot;Call again&quot; was pressed. A call is likely soon; the account&apos;s id. The person chose another account; its id. The Account, with another last extension or caller ID. Accounts are offered, one of them in use. The numbering plans are asked from now on. The person changed the number. Whatever the reason, Call would send something else now. Why no call could be made of the form: a sentence, already in words, and the NextStep that helps, None where the person sees what to do. A question stands in the form; the widget that should be seen.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up an account first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller ID is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no extension to call from yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallHeader</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>Recent calls</source>
        <extracomment>The call of this row should go into the number field. The calls of these rows should be deleted. The last deletion should be undone. Somebody wants to hear the recording of this row&apos;s call. A menu for the current row is wanted, at this place on the screen. The details of the current row&apos;s call are not wanted any more. Another row has become the current one, or none. Whether Escape closes something that belongs to the list.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallMenu</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the number field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallOptions</name>
    <message>
        <source>Call details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redial</source>
        <extracomment>Something that is sent with a call changed. Enter was pressed in a field: the person is done with it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redial: put in the last number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the dial pad</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallQuestion</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallSteps</name>
    <message>
        <source>Step {place} of 3, did not happen: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {place} of 3, done: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {place} of 3, now: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {place} of 3: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We connect {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You pick up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your phone {extension} rings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallStrip</name>
    <message>
        <source>A call is under way already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call status</source>
        <extracomment>Their title says what to do; the explanation is among the details. Something was shown that the person should see. The person no longer waits for the call in flight. The person wants what the button beside an outcome offers: a NextStep, and the id of the account that it is about, empty for the one in use. The strip was dismissed while one of its buttons had the focus.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the call status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallSummary</name>
    <message>
        <source>What exactly is sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallerIdField</name>
    <message>
        <source>Caller ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller ID: the number that the customer sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random, chosen by the provider</source>
        <extracomment>The text changed, for the line that says what will be sent. The person is done choosing or typing. Enter was pressed in it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this time the outcome of a call is called unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked before a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Calls deleted: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Longest wait for the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call matches the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls yet. The calls you place appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same number again within 10 seconds, and a call while your phone is busy or not connected, wait for a second click. This is always so: nothing is dialled twice by mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no such calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call has no recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>From these widths of the list on, at 100 %, it has columns, and one more for the account. A call&apos;s number should go into the number field; the HistoryEntry. A call&apos;s number should be called, with what is chosen now; the HistoryEntry. The list should be filled; a CallSearch. Calls should be deleted; a tuple of their ids. The person is done with the search. Deleted calls should come back; a tuple of their ids. The details of a call that the person has chosen stand there for a moment. The person wants what the button beside a refusal offers; a NextStep.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CatchUpForm</name>
    <message>
        <source>Asking the provider…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days to look back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>New calls in the list: %Ln</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Records taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in the calls that the provider has recorded</source>
        <extracomment>Recordings are kept for three months. Finer than anybody sees, and within the bar&apos;s range whatever is counted. Two figures need no more, however wide the window is. It can be seen now. The person is done with it. Take in the records of this many days. It is enough. The person wants what the button beside a refusal offers; a NextStep.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Keep waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <extracomment>The window may close now, whatever is lost. What held a close back is over: the window is to be closed once more. The question stands, and has to be seen. By account: where its secret is.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message>
        <source>Call again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number first: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter or Call once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as one number of {count} digits: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read: {number}. The text holds more digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You called {number} a moment ago. Nothing was sent. Press Call again if you mean it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extension} is in a call with {party}. Call anyway?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extension} is in a call. Call anyway?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extension} is offline; the provider would refuse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extension} is picked up for a call with {party}. Call anyway?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extension} is picked up. Call anyway?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extension} is ringing for a call with {party}. Call anyway?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extension} is ringing. Call anyway?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Afghanistan</source>
        <translation>Afganistán</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>Albania</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>Argelia</translation>
    </message>
    <message>
        <source>American Samoa</source>
        <translation>Samoa Americana</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>Andorra</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>Angola</translation>
    </message>
    <message>
        <source>Anguilla</source>
        <translation>Anguila</translation>
    </message>
    <message>
        <source>Antigua &amp; Barbuda</source>
        <translation>Antigua y Barbuda</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentina</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>Armenia</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>Aruba</translation>
    </message>
    <message>
        <source>Ascension Island</source>
        <translation>Isla de la Ascensión</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australia</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Austria</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Azerbaiyán</translation>
    </message>
    <message>
        <source>Bahamas</source>
        <translation>Bahamas</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>Bahráin</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>Bangladesh</translation>
    </message>
    <message>
        <source>Barbados</source>
        <translation>Barbados</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Bielorrusia</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Bélgica</translation>
    </message>
    <message>
        <source>Belize</source>
        <translation>Belice</translation>
    </message>
    <message>
        <source>Benin</source>
        <translation>Benín</translation>
    </message>
    <message>
        <source>Bermuda</source>
        <translation>Bermudas</translation>
    </message>
    <message>
        <source>Bhutan</source>
        <translation>Bután</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>Bolivia</translation>
    </message>
    <message>
        <source>Bosnia &amp; Herzegovina</source>
        <translation>Bosnia y Herzegovina</translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation>Botsuana</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasil</translation>
    </message>
    <message>
        <source>British Indian Ocean Territory</source>
        <translation>Territorio Británico del Océano Índico</translation>
    </message>
    <message>
        <source>British Virgin Islands</source>
        <translation>Islas Vírgenes Británicas</translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation>Brunéi</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgaria</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>Burkina Faso</translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation>Burundi</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>Camboya</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Camerún</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canadá</translation>
    </message>
    <message>
        <source>Cape Verde</source>
        <translation>Cabo Verde</translation>
    </message>
    <message>
        <source>Caribbean Netherlands</source>
        <translation>Caribe neerlandés</translation>
    </message>
    <message>
        <source>Cayman Islands</source>
        <translation>Islas Caimán</translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation>República Centroafricana</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>Chad</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation>Isla Christmas</translation>
    </message>
    <message>
        <source>Cocos (Keeling) Islands</source>
        <translation>Islas Cocos</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Colombia</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>Comores</translation>
    </message>
    <message>
        <source>Congo - Brazzaville</source>
        <translation>Congo-Brazzaville</translation>
    </message>
    <message>
        <source>Congo - Kinshasa</source>
        <translation>Congo-Kinsasa</translation>
    </message>
    <message>
        <source>Cook Islands</source>
        <translation>Islas Cook</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>Costa Rica</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Croacia</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Cuba</translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation>Curaçao</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Chipre</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Chequia</translation>
    </message>
    <message>
        <source>Côte d’Ivoire</source>
        <translation>Costa de Marfil</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dinamarca</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>Yibuti</translation>
    </message>
    <message>
        <source>Dominica</source>
        <translation>Dominica</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>República Dominicana</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>Ecuador</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Egipto</translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation>El Salvador</translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation>Guinea Ecuatorial</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>Eritrea</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estonia</translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation>Esuatini</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>Etiopía</translation>
    </message>
    <message>
        <source>Falkland Islands</source>
        <translation>Islas Malvinas</translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation>Islas Feroe</translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation>Fiyi</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finlandia</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Francia</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>Guayana Francesa</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>Polinesia Francesa</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>Gabón</translation>
    </message>
    <message>
        <source>Gambia</source>
        <translation>Gambia</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Georgia</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Alemania</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation>Gibraltar</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Grecia</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>Groenlandia</translation>
    </message>
    <message>
        <source>Grenada</source>
        <translation>Granada</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadalupe</translation>
    </message>
    <message>
        <source>Guam</source>
        <translation>Guam</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>Guatemala</translation>
    </message>
    <message>
        <source>Guernsey</source>
        <translation>Guernsey</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>Guinea</translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation>Guinea-Bissau</translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation>Guyana</translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation>Haití</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>Honduras</translation>
    </message>
    <message>
        <source>Hong Kong SAR China</source>
        <translation>Hong Kong</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Hungría</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Islandia</translation>
    </message>
    <message>
        <source>India</source>
        <translation>India</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Indonesia</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>Irán</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>Iraq</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlanda</translation>
    </message>
    <message>
        <source>Isle of Man</source>
        <translation>Isla de Man</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israel</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italia</translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation>Jamaica</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japón</translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation>Jersey</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>Jordania</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kazajstán</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Kenia</translation>
    </message>
    <message>
        <source>Kiribati</source>
        <translation>Kiribati</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>Kosovo</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>Kuwait</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Kirguizistán</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>Laos</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Letonia</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>Líbano</translation>
    </message>
    <message>
        <source>Lesotho</source>
        <translation>Lesoto</translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation>Liberia</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>Libia</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Lituania</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburgo</translation>
    </message>
    <message>
        <source>Macao SAR China</source>
        <translation>Macao</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>Madagascar</translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation>Malaui</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malasia</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation>Maldivas</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Malí</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Marshall Islands</source>
        <translation>Islas Marshall</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinica</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>Mauritania</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>Mauricio</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>México</translation>
    </message>
    <message>
        <source>Micronesia</source>
        <translation>Micronesia</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Moldavia</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Mónaco</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>Mongolia</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Montenegro</translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation>Montserrat</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Marruecos</translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation>Mozambique</translation>
    </message>
    <message>
        <source>Myanmar (Burma)</source>
        <translation>Myanmar</translation>
    </message>
    <message>
        <source>Namibia</source>
        <translation>Namibia</translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation>Nauru</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>Nepal</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Holanda</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>Nueva Caledonia</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nueva Zelanda</translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation>Nicaragua</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>Níger</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <source>Niue</source>
        <translation>Niue</translation>
    </message>
    <message>
        <source>Norfolk Island</source>
        <translation>Isla Norfolk</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>Corea del Norte</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Macedonia del Norte</translation>
    </message>
    <message>
        <source>Northern Mariana Islands</source>
        <translation>Islas Marianas del Norte</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Noruega</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>Omán</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>Paquistán</translation>
    </message>
    <message>
        <source>Palau</source>
        <translation>Palaos</translation>
    </message>
    <message>
        <source>Palestinian Territories</source>
        <translation>Palestina</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>Panamá</translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation>Papúa New Guinea</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>Perú</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Filipinas</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polonia</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>Puerto Rico</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>Qatar</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Rumania</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Rusia</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>Ruanda</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation>Samoa</translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation>San Marino</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>Arabia Saudita</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Senegal</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbia</translation>
    </message>
    <message>
        <source>Seychelles</source>
        <translation>Seychelles</translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation>Sierra Leona</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>Sint Maarten</source>
        <translation>Sint Maarten</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Eslovaquia</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Eslovenia</translation>
    </message>
    <message>
        <source>Solomon Islands</source>
        <translation>Islas Salomón</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>Somalia</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Sudáfrica</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Corea del Sur</translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation>Sudán del Sur</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>España</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>Sri Lanka</translation>
    </message>
    <message>
        <source>St. Barthélemy</source>
        <translation>San Bartolomé</translation>
    </message>
    <message>
        <source>St. Helena</source>
        <translation>Santa Helena</translation>
    </message>
    <message>
        <source>St. Kitts &amp; Nevis</source>
        <translation>San Cristóbal y Nieves</translation>
    </message>
    <message>
        <source>St. Lucia</source>
        <translation>Santa Lucía</translation>
    </message>
    <message>
        <source>St. Martin</source>
        <translation>San Martín</translation>
    </message>
    <message>
        <source>St. Pierre &amp; Miquelon</source>
        <translation>San Pedro y Miquelón</translation>
    </message>
    <message>
        <source>St. Vincent &amp; Grenadines</source>
        <translation>San Vicente y las Granadinas</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>Sudán</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Surinam</translation>
    </message>
    <message>
        <source>Svalbard &amp; Jan Mayen</source>
        <translation>Svalbard y Jan Mayen</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Suecia</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suiza</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>Siria</translation>
    </message>
    <message>
        <source>São Tomé &amp; Príncipe</source>
        <translation>Santo Tomé y Príncipe</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwán</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Tayikistán</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>Tanzania</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Tailandia</translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation>Timor Oriental</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>Togo</translation>
    </message>
    <message>
        <source>Tokelau</source>
        <translation>Tokelau</translation>
    </message>
    <message>
        <source>Tonga</source>
        <translation>Tonga</translation>
    </message>
    <message>
        <source>Trinidad &amp; Tobago</source>
        <translation>Trinidad y Tobago</translation>
    </message>
    <message>
        <source>Tristan da Cunha</source>
        <translation>Tristán de Acuña</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>Túnez</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Turkmenistán</translation>
    </message>
    <message>
        <source>Turks &amp; Caicos Islands</source>
        <translation>Islas Turcas y Caicos</translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation>Tuvalu</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Turquía</translation>
    </message>
    <message>
        <source>U.S. Virgin Islands</source>
        <translation>Islas Vírgenes Americanas</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>Uganda</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ucrania</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Emiratos Árabes Unidos</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Reino Unido</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Uzbekistán</translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation>Vanuatu</translation>
    </message>
    <message>
        <source>Vatican City</source>
        <translation>Ciudad del Vaticano</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <source>Wallis &amp; Futuna</source>
        <translation>Wallis y Futuna</translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation>Sahara Occidental</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>Yemen</translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation>Zambia</translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation>Zimbabue</translation>
    </message>
    <message>
        <source>Åland Islands</source>
        <translation>Islas Aland</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>A firewall may be in the way. Check the network and the API address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of your phone system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator to allow this computer&apos;s internet address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the provider for an address that begins with https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls may work all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again. If it stays so, check whether the address needs https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check app ID and access key in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host and port of the API address in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the phone is on and signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this computer is online, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address in the account, and that this computer is online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address. The sign-in page of a guest network answers like this, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the app ID in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the cable or the Wi-Fi, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the API address in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether the address begins with http or https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another extension, or ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another extension, or correct the list in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the API address in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the API address. A guest network&apos;s sign-in page does this, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialer {version}: connection check</source>
        <extracomment>As many of a number&apos;s last digits are told. Digits that belong together, written as people write numbers. Looks like a token or a key, whoever wrote it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension {extension} is not one of this account&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension {extension} is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension: {extension}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the log. Check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works, but look at what is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address is {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let this computer set its clock by the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a window that asks for the keyring&apos;s password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No extension is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection can be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows a server of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the way is direct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed: the server is on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried: something before it has to work first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried: the check was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers at this address and port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was given away. Show this to the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the token into the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the token into the account: it then lasts until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone {extension} is offline: it can&apos;t ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone {extension} is online and idle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone {extension} is online and in a call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone {extension} is online and paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone {extension} is online and picked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone {extension} is online and ringing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone {extension} is online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this to the administrator of your phone system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again, or paste a new token into the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is wrong. See what to do below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong at the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the administrator: the certificate ends soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API address can&apos;t be used.</source>
        <extracomment>Reason → (what is wrong, what to do), both untranslated.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account&apos;s authorisation has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is a number: there is no name to look up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is too large to be the provider&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app ID is not authorised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before an answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extension belongs to somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extension does not exist in this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extension is newer than the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extension is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is unreachable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s directory of names did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone is offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider accepts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider allows no requests from this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider could not reach its phone system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider could not tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not let this account sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not say why. Ask the administrator of your phone system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not tell about extension {extension}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider found an error in the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s own words say more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s server has an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy at {0} answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not let it through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy looks the name up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply was malformed: no proper HTTP is spoken there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers as the provider does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not tell its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server points to another address, which was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent an error text of its own, along with JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate can&apos;t be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s clock is {0} ahead of this computer&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s clock is {0} behind this computer&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system did not tell its proxy settings in time.</source>
        <extracomment>Where a step means something else by a reason.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not give the token in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keyring failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is not valid or has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way leads through {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account may not ask about phones, so nobody can tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer and the server agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring to read the token from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not offered at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not part of the subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers there does not answer as the provider&apos;s API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http: the token travels in clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. {1} vouches for the server, until {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{result} · {time} ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check connection</source>
        <extracomment>The person wants (another) check. The person wants the provider to be asked again for what it did not give. The person does not wait for the check that runs.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking; no call is placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{account}, extension {extension}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialPad</name>
    <message>
        <source>0 plus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dial pad</source>
        <extracomment>How long 0 is held until it gives a plus. Rows and columns to go with an arrow key. Between a digit and its letters, at 100 %. A key was pressed; the character it dials.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>About Dialer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard and help</source>
        <extracomment>The AccountDialog, made when it is opened for the first time: connect to what it tells. The id of the account that was removed in the settings. The name of a field of Settings, and its new value. The id of the account to edit, empty for a new one. The connection to the provider should be examined.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileAdvice</name>
    <message>
        <source>Another program uses it. Close that program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may not be opened or written. Check the permissions of the file and its folder.</source>
        <extracomment>A pipe is opened without waiting for its other end, and line ends are left as they are. What is said of a lock that another program holds; of some systems it is no number at all. What a file system says that knows no locks, as some network drives do.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its drive can&apos;t be reached. Connect it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder is missing. Make the folder and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else has the name of a file. Move it elsewhere and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else has the name of a folder. Move it elsewhere and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer has too little memory left. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is read-only. Make it writable, or use another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reports an error. Check the disk and its free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may not become larger. Free some space, or raise the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The links on the way there lead in a circle. Correct them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path can&apos;t be used here. Use another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path is too long. Use a folder with a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many files are open. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your share of the disk (the quota) is used up. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error}. Check the permissions and the disk&apos;s free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no file. Move it elsewhere and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HangUp</name>
    <message>
        <source>another cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cause not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cause {code}</source>
        <extracomment>They say who or what ended a call, but not why nobody had answered it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by the phone system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended normally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faulty request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hung up at the other end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hung up at your end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intercepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>location not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a valid call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the extension was offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time was up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>0 on the dial pad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 9, *, #, +</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Type or paste a number and press Call: your own phone rings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Pick it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. The phone system connects the number. The sound is on your phone, not in this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys, Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back what was pasted as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the number; it never ends a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialer {version}
A click-to-call dialer for a phone at a cloud PBX.
MIT licence. It uses Qt and PySide under the LGPL-3; all licences are in the folder “licenses” that comes with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the number, wherever the focus is outside a text field; after a call they begin a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold it down with the mouse, or Shift-click it, for a +</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the number: call it; in the empty field: bring back the last number. In any other field: go back to the number, without a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger, smaller, normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a recent call: put its number into the field, open its recording, delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the dial pad: go from key to key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a number, cleaned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in the last number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search recent calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This help, quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>Call ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a call with {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now the phone system calls {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown: your phone may still ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the phone is off or offline, set to do not disturb or forwarded, or {extension} is not your extension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone {extension} shows another call just now.</source>
        <extracomment>The phone shows another call that was placed from it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request accepted</source>
        <extracomment>State → (title, explanation), both untranslated.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request accepted, but {extension} is not ringing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request accepted: does {extension} ring?</source>
        <extracomment>The same, where the phone could not be looked at: then it may well ring.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost, and phone {extension} showed no sign of a call since. You can call again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call can&apos;t be followed any further: look at phone {extension}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dialer watches phone {extension} to find out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone&apos;s state can&apos;t be had just now. If it is silent, perhaps it is off or offline, set to do not disturb or forwarded, or {extension} is not your extension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was accepted, but the phone showed no sign of a call. Check that it is on and signed in as {extension}, and neither forwarded nor set to do not disturb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the phone system calls {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was in a call with {number}, end not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were in a call with {number} for {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your phone {extension} should ring: pick it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extension} did not ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extension} is picked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extension} is ringing: pick up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extension} stopped ringing and was not seen to be picked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extension} was picked up, end not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extension} was ringing, end not seen</source>
        <extracomment>What is not followed any more → what was seen of it last.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} was not seen to answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Another language begins with the next start of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the window, {larger} and {smaller} change it, too; {normal} is 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Dialer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialer (demo)</source>
        <extracomment>The first size at 100 %, before a person has chosen one. A WindowState to remember. The window has been painted for the first time and takes keys; emitted once. The program should end.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Pages</source>
        <extracomment>Sizes at 100 %. The person chose a page; its place. The settings should open.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>A provider is believed when an authority vouches for it that the system trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>The connection to the provider should be examined.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is asked for a newer release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address that came with this program, or your administrator&apos;s, is asked once a day. Nothing about you is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that the system names for the provider&apos;s address. The connection check shows which one that is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>Call again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose caller ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>A newer version of this program keeps the call history in a way that this one does not know. It is left as it is, and no call can be placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file has taken the place of the call history, as after a restore. All calls were added to it, so nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside this program. It is in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call history can&apos;t be written, so no call can be placed. The dialer goes on trying, and says no more of it once it works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call history was damaged. It was set aside and a new one begun. The damaged file is:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo&apos;s simulated provider could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the call history was moved, deleted or emptied while the dialer had it open. It was written anew with all calls, so nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the call history was overwritten while the dialer had it open. The calls since its start were added to it; older ones that are missing in the list can be fetched with “Catch up…” in the menu “Go”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be read. They are left as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved. Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were damaged. They were set aside and new ones begun. The damaged file is:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there instead was no history, and was set aside:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberChooser</name>
    <message numerus="yes">
        <source>Not shown: %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Which number?</source>
        <extracomment>A clipboard with a whole list is not a choice any more. The number that was chosen.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Backspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number to call</source>
        <extracomment>More of a text that came from outside is not put into the field: each key looks through it all. So many edits can be undone. Whoever presses one of these goes on with the number that is there. How many digits the last step added, 1 or -1, and where the next one would go on. A character is about to be typed, as opposed to pasted or filled in. Several numbers were pasted or dropped: a tuple of texts to choose from. The number that was just put in is all of the text it was read from, or is not. Escape was pressed while the field was empty already. Whether the edit that is being made is formatted; None: the texts tell. Numbers from outside that are not all of the text they were read from.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberHint</name>
    <message>
        <source>Choose…</source>
        <extracomment>The person wants to choose among several numbers.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>* and # can only begin a service code such as *97.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it: the country&apos;s numbering plan has no such number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number looks like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several numbers: choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number in this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste a number first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{country} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{country}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last} there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>(no words)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your phone stays quiet, call again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown: your phone may still ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call may have been placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was not placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was probably not placed. Look at your phone before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider says (code {code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keyring has not given the token yet. It may be asking for its password in a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped waiting, but the request may have left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped, not sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhonePanel</name>
    <message>
        <source>Demo phone {extension}: in a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo phone {extension}: it rings. Pick it up, or wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo phone {extension}: picked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo phone {extension}: silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo: no real call is placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick up</source>
        <extracomment>The phone should be picked up; its extension. The phone should hang up; its extension. It has come into the window. The button that had the focus can&apos;t be pressed any more.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phones</name>
    <message>
        <source>Calls can&apos;t be followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of calls are not part of your subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking times and recordings stay unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extensions you typed go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of phones is not part of your subscription.</source>
        <extracomment>What is not given → why not → what that means.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not list the phones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not give records of calls to this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not give records of calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not give the list of phones to this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not tell here what phones are doing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not tell this network what phones are doing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not tell what phones are doing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider lists {total} phones; the first {count} are shown. To call from another one, add its extension to the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider offers no list of phones here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider offers no records of calls here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What phones are doing is not part of your subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extension} · {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extension}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Ask the administrator of your phone system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator to allow this computer&apos;s internet address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that phone {extension} is on and signed in, then call again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address in the account, and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the app ID the token was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the cable or the Wi-Fi, then call again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number, or ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether the address begins with http or https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another caller ID, or leave it to the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another extension, or ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another extension, or correct the list in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the API address in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your phone {extension} stays quiet, call again. Show this to the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your phone {extension} stays quiet, check the API address and network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your phone {extension} stays quiet, correct the API address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a window that asks for the keyring&apos;s password. Or paste the token into the account: it then lasts until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: no secure connection could be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: nothing answers at the provider&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: signing in at the provider did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the API address can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the call could not be noted in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the connection took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the keyring did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the keyring failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the keyring is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the network is unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the provider can&apos;t be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the provider&apos;s address was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the proxy did not let it through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the server&apos;s certificate can&apos;t be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: this account has no access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: this account has no token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: this computer has no keyring to read from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was given away. Show the details below to the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was given away. Tell the administrator of your phone system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a new token into the account, then call again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the token into the account, then call again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the token into the account: it then lasts until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Call when you want to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the access key into the account, then call again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the right access key into the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused for a reason this program does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused with a code this program does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: a call rule forbids this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: calling is not part of the subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: calls are not allowed from this network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: no line is free under the call rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: something went wrong at the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the access key is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the account&apos;s authorisation has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the call rules are not set up properly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the caller ID does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the caller ID is not your company&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the caller ID is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the caller ID is switched on already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the extension belongs to somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the extension does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the extension is newer than the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the extension is not in a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the extension is signed in already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the extension is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the extension is switched on already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the file does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the provider could not do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the provider could not reach its phone system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the provider found an error in the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the provider&apos;s server has an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the token is not valid or has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: this address offers no calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: this app ID is not authorised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: your phone is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request accepted</source>
        <extracomment>Reason → (what happened, what to do next), both untranslated.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before anything was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was not in the form of the provider&apos;s API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was too large to be the provider&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before the answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notice at the top says why; then call again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended before the answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not say which. Check number, extension, caller ID and call details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not say why. Ask the administrator of your phone system.</source>
        <extracomment>Advice that points to words from outside → what to say where none came.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s own words below name the field to correct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s own words below say more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply was malformed, so nothing in it was believed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server pointed to another address, which was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent an error text of its own, along with JSON saying: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again soon, or ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the system&apos;s keyring, then call again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment. If your phone {extension} stays quiet, call again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your phone {extension} should ring: pick it up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>{number}, {outcome}, {time}, extension {extension}</source>
        <extracomment>The day, at the first call of each; empty at all others.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outcome}, recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplacedNumber</name>
    <message>
        <source>A link brought {number} in place of {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <extracomment>What is longer than any number is cut. What was typed is wanted back; the text.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>All</source>
        <extracomment>Typing in the search settles this long before the history is asked. From this width on, at 100 %, the search field stands beside the chips. Other calls are to be shown. The person is done with the search.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Call {number} as “{caller_id}” from extension {extension}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {number} from extension {extension}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employee ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} ({place})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Below this width, at 100 %, the list of pages stands above the page. The name of a field of Settings, and its new value.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Can&apos;t sign in: the connection to the provider can&apos;t be trusted, and the access key was not sent. Check the API address, or ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t sign in: the keyring does not give the access key. Unlock the keyring, or put the key into the account until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t sign in: the provider can&apos;t be reached. Check the network; the next call tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t sign in: the provider could not do it now. The next call tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t sign in: what answers at the API address is not the provider&apos;s sign-in. Check the API address in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in refused: it is not allowed from this network. Ask the administrator to allow this computer&apos;s internet address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in refused: signing in is not part of the subscription. Ask the administrator, or use a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in refused: the access key is wrong. Put the right one into the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in refused: the app ID is not authorised. Check it in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in refused: your company&apos;s authorisation has expired. Ask the administrator of your phone system to renew it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no access key. Put it into the account.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>Nothing can be saved in {place}. {advice} Or name another folder with --home DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside this program ({hint}). It is in the log {log}. Start it again, and if that does not help, install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dialer can&apos;t start.</source>
        <extracomment>Where nobody could see the window, nor close it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dialer is running already but does not answer; end it and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Close</source>
        <extracomment>Left free on the screen: the window&apos;s frame, and a bar that the system does not tell of. For words alone, and with pairs below them.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>HH:mm</source>
        <extracomment>As QLocale.toString takes it: hours and minutes, of 24 hours.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>As QLocale.toString takes it: the order of weekday, day and month.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <extracomment>As QLocale.toString takes it: the order of weekday, day, month and year.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tokens</name>
    <message>
        <source>The keyring failed, so the token can&apos;t be read. Paste the token into the account: it lasts until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring has not answered yet, so the token is not saved. Look for a window that asks for the keyring&apos;s password. Calls work meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked, so the token can&apos;t be read. Unlock it, or paste the token into the account until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token could not be stored in the keyring. It lasts until the program ends; paste it again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is not saved yet: the keyring has not answered. If you quit now, paste it again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no token. Paste it into the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring to keep the token in. Paste the token into the account: it lasts until the program ends and is written nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s keyring. It may be asking for its password in a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpdateNews</name>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open release page</source>
        <extracomment>Somebody wants to know; to be answered with one :meth:`show_answer`. A release&apos;s page should be opened in the browser; its link. This version should not be told of again.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Dialer {version} is out; you have {running}. Its page is at {host}. Nothing is downloaded or installed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a newer release…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened. The page of the release is:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no newer release than yours, {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came back about newer releases is not of today, so it says nothing about them. Look whether this computer&apos;s clock is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came back about newer releases is not signed by the program&apos;s makers, so nothing of it is believed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether there is a newer release can&apos;t be told: nobody answered. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_NoticeFrame</name>
    <message>
        <source>Dismiss</source>
        <extracomment>A notice&apos;s button was pressed; the notice&apos;s key. A notice&apos;s other button was pressed; the notice&apos;s key.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
