export default {
  'request.malformed':
    'What this phone sent could not be read. Your entries are still on the phone. Close the app completely and open it again.',
  'request.invalid': 'Something is not filled in correctly. Look at the fields with a red edge.',
  'request.too_large': 'That was too much at once. Send less, or take a smaller picture.',
  'request.not_json':
    'What this phone sent has the wrong form. Close the app completely and open it again.',
  'request.too_many': 'Too many tries. Wait a little and try again.',
  'request.forged': 'This page was opened from somewhere else. Open Lên Sàn from your home screen.',
  not_found: 'Not found in your part of the work. Go back to the list and choose again.',
  forbidden: 'This is not part of your work. Ask the team leader or the commune official.',
  internal:
    'The server could not do this yet. Your entries are still on the phone. Try again in a few minutes.',
  unavailable:
    'The server is busy. Your entries are still on the phone and will be sent by themselves.',
  'session.required': 'Please sign in. Your entries are still on the phone.',
  'session.expired':
    'It has been long since the last sign-in. Sign in again, your entries are still on the phone.',
  'record.id_taken': 'This is already on the server. Look in the list.',
  'operation.unknown':
    'The server does not know this kind of entry yet. Update the app and send again; it is still on the phone.',
  'operation.waiting':
    'It has reached the server and waits for the team leader. No need to enter it again.',
  'sync.file_unreadable':
    'This file cannot be read. Ask its sender to save it again and pass it on.',
  'sync.device_unknown':
    'The server does not recognise this phone yet. Your entries are still here; it reconnects by itself.',
  'sync.device_taken':
    'This phone needs a new number. Your entries are still here; it reconnects by itself.',
  'household.village_elsewhere':
    'This village is not part of your work. Choose another; the rest of what you wrote is kept.',
  'consent.missing': 'The household has not agreed to this. Ask again and record the answer first.',
  'assignment.not_mentor':
    'This person is not in the team of the village. Choose somebody else or invite this person first.',
  'milestone.not_claimable': 'This milestone is recorded by the app itself when the work is done.',
  'milestone.not_for_kind': 'Only a house with rooms for guests reaches this one. Choose another.',
  'milestone.evidence_not_yours':
    'This evidence must come from the household or from somebody else. Remove that line and record again.',
  'visit.date_wrong': 'That day has not come. Choose today or a day before.',
  'milestone.date_wrong': 'That day has not come yet. Check the day and record again.',
  'milestone.closed':
    'This milestone was taken back or not accepted. Record a new one with its evidence.',
  'milestone.own_claim':
    'Whoever recorded a milestone cannot confirm it. Ask another member or the household.',
  'sign_in.wrong':
    'The phone number or the password is not right. Type them again, or ask the team leader for a new password.',
  'password.too_short':
    'The password is still short. Add a few words; a sentence you remember is best.',
  'password.too_common':
    'Many people use this password, so it is easily guessed. Choose another sentence.',
  'pin.wrong': 'The PIN is not right. Enter it again, or ask the mentor to set a new one.',
  'pin.too_simple':
    'This PIN is easily guessed. Choose 6 other digits, no birthday and no digits in a row.',
  'pin.already_chosen': 'This card has a PIN already. Enter it, or ask the mentor to set it anew.',
  'card.not_valid': 'This card can no longer be used. Ask the mentor for a new one.',
  'card.too_new':
    'A new card waits one day before the payment number can be changed. Open it again tomorrow.',
  'invitation.not_valid': 'This invitation was used or has expired. Ask for a new one.',
  'invitation.other_phone':
    'This invitation is for another phone number. Type the number that was invited.',
  'invitation.role_does_not_fit': 'This role does not fit the place. Choose another role or place.',
  'team.member_known': 'This number is in the team already. Look at the list of its people.',
  'village.name_taken':
    'The commune has a village of this name. Choose it from the list, or write another name.',
  'photo.empty': 'This picture is empty. Take it again or choose another.',
  'photo.not_an_image':
    'This file is not a picture. Choose another; the pictures before it are still there.',
  'photo.format_not_allowed':
    'This kind of picture cannot be used. Take it again with the camera of the phone.',
  'photo.heic_unreadable':
    'This HEIC picture cannot be opened. Take it again, or set the camera to JPEG.',
  'photo.cut_off': 'The picture did not arrive whole. It is still on the phone; send it again.',
  'photo.corrupt': 'This picture is damaged. Take it again or choose another.',
  'photo.too_many_pixels': 'This picture is too large. Take it again in a smaller size.',
  'photo.too_slow':
    'The server took too long over this picture. Take another; the original is kept.',
  'photo.hash_mismatch': 'The picture changed on its way. It is still on the phone; send it again.',
  'photo.no_original': 'The original is not on the server yet. Send it first.',
  'contact.not_chosen':
    'This household has not chosen how buyers reach it. Hand it the phone to choose before publishing.',
  'contact.no_number':
    'There is no telephone number for buyers. Enter one, or choose only who has the link.',
  'listing.price_changed': 'The price was just changed on another phone. Look at both and choose.',
  'listing.not_ready': 'The listing lacks a few things. Open it and do what is marked red.',
  'listing.still_public':
    'Buyers see this listing, so it was not deleted. Take it down first; nothing is lost.',
  'listing.gone': 'Deleted more than a day ago, so it cannot come back. Make a new listing.',
  'listing.kind_fixed': 'The kind of a listing cannot be changed. Make a new one.',
  'payee.account_blank':
    'The account number has a blank in it. Press “Remove signs” and read the digits again; what was typed is still there.',
  'payee.account_comma':
    'The account number has a full stop or comma in it. Press “Remove signs” and read the digits again; what was typed is still there.',
  'payee.account_character':
    'The account number has a sign that does not belong. Use digits and plain letters. Mend that place; the rest stays.',
  'payee.account_long':
    'The account number is longer than 19 characters. Look it up in the banking app and take away what is too much.',
  'payee.bank_unknown': 'This bank does not receive by code yet. Choose another bank or wallet.',
  'payee.not_tested':
    'This account was not tested. Scan the code with another phone, compare the name, then confirm.',
  'payee.closed': 'This account was given up. Enter a new one from the start.',
  'payee.frozen':
    'The account is stopped. The household starts it again with its own PIN, or calls the team leader.',
  'payee.not_in_use': 'This code is no longer used. Open the code the household uses now.',
  'payee.account_gone':
    'The number was deleted because consent was withdrawn. Ask the household again and enter a new number.',
  'order.code_taken': 'This order code is taken. The phone takes another; press save again.',
  'order.too_late':
    'Noted more than a day ago, delivered, or told by the bank, so it stays. Open the order and look.',
  'order.cancelled': 'This order was called off. Write a new one if the buyer orders again.',
  'money.not_signed': 'The report of money carries no right signature and was not taken.',
  'money.too_old': 'The report of money is too old and was not taken.',
  'money.unreadable': 'The report of money cannot be read. Check how the service is connected.',
} as const;
