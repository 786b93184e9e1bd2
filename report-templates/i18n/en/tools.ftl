# The evaluator's tools: kooste sql, clean, export and doctor.

clean-folder = { $done ->
    [no] Would be removed: { $folder } (files: { $files }, { $size })
   *[yes] Removed: { $folder } (files: { $files }, { $size })
}
clean-nothing = There is nothing to remove: the folder has neither a database nor logs.
clean-unreleased = { $done ->
    [no] The run of { $period } is not entered into the ledger. After the removal it can be entered only after a new run.
   *[yes] The run of { $period } was not entered into the ledger. It can now be entered only after a new run: kooste run, then kooste release.
}
title-clean-no-project = Folder is no project
clean-no-project = there is no file kooste.toml in the folder, so it is no project
    .hint = give the project's folder: kooste clean FOLDER
    .cause = The command removes things from a project's folder only, and such a folder is known by its file kooste.toml. Nothing was removed.
    .cure = Check the folder's name and give it to the command. A new project is made by kooste init.
title-clean-not-a-folder = What is to be removed is no folder
clean-not-a-folder = { $folder } is no folder but a file or a link to elsewhere
    .hint = remove it yourself if that is what you want
    .cause = In the place of the folder there is a file or a symbolic link. A link is not followed out of the project's folder, and nothing was removed.
    .cure = See where the link leads, and remove both the link and what it points to yourself. Then run the command again.
